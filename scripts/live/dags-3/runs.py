"""What the live tests do with whole runs. No task here needs a process: the scheduler settles an
EmptyOperator itself, so a run ends in about a second."""

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, Param

common = {"start_date": pendulum.datetime(2024, 1, 1, tz="UTC"), "catchup": False}

with DAG("live_runs", schedule=None, is_paused_upon_creation=False, tags=["live"], **common):
    EmptyOperator(task_id="first") >> EmptyOperator(task_id="second")

# Paused, so that its runs stay queued for as long as a test needs them.
with DAG("live_paused", schedule=None, is_paused_upon_creation=True, **common):
    EmptyOperator(task_id="never")

# Refuses what is not in its schema.
with DAG(
    "live_parameters",
    schedule=None,
    is_paused_upon_creation=False,
    params={"count": Param(1, type="integer", minimum=1)},
    **common,
):
    EmptyOperator(task_id="only")

# Its days have passed, so that it has no runs but those of backfills. Paused, so that these stay
# queued, and that SQLite is the server's alone while it makes them: it fails if the scheduler writes too.
with DAG(
    "live_daily",
    schedule="@daily",
    end_date=pendulum.datetime(2024, 1, 31, tz="UTC"),
    is_paused_upon_creation=True,
    **common,
):
    EmptyOperator(task_id="day")

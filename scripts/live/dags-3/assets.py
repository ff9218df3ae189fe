"""An asset, the DAG that makes it, and one that runs when it is made."""

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, Asset

produced = Asset(name="live_produced", uri="live://produced", group="live")
common = {
    "start_date": pendulum.datetime(2024, 1, 1, tz="UTC"),
    "catchup": False,
    "is_paused_upon_creation": False,
}

# An outlet makes the task go through the executor: a few seconds.
with DAG("live_producer", schedule=None, **common):
    EmptyOperator(task_id="produce", outlets=[produced])

with DAG("live_consumer", schedule=[produced], **common):
    EmptyOperator(task_id="consume")

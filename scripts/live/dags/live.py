"""The DAGs the live tests drive: small, quick to import, all started by hand."""

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.operators.empty import EmptyOperator

produced = Dataset("live://produced")
common = {"start_date": pendulum.datetime(2024, 1, 1, tz="UTC"), "catchup": False}

# The scheduler settles an EmptyOperator itself, so these runs end in about a second.
with DAG("live_runs", schedule=None, is_paused_upon_creation=False, tags=["live"], **common):
    EmptyOperator(task_id="first") >> EmptyOperator(task_id="second")

# An outlet makes the task go through the executor: a few seconds.
with DAG("live_producer", schedule=None, is_paused_upon_creation=False, **common):
    EmptyOperator(task_id="produce", outlets=[produced])

with DAG("live_consumer", schedule=[produced], is_paused_upon_creation=False, **common):
    EmptyOperator(task_id="consume")

# Paused, so that its runs stay queued for as long as a test needs them.
with DAG("live_paused", schedule=None, is_paused_upon_creation=True, **common):
    EmptyOperator(task_id="never")

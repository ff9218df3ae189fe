"""What the live tests do with tasks. Each task with code of its own is a process, which takes a second
or two to begin."""

import time

import pendulum
from airflow import __version__
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, get_current_context, task

common = {
    "schedule": None,
    "start_date": pendulum.datetime(2024, 1, 1, tz="UTC"),
    "is_paused_upon_creation": False,
}


@task
def pause():
    time.sleep(1)


@task
def double(number):
    print(f"twice {number}")
    return 2 * number


@task
def talk():
    """Ten seconds of lines, to be read while they are written."""
    for number in range(1, 11):
        print(f"line {number} of 10")
        time.sleep(1)


@task
def second_time_lucky():
    if get_current_context()["ti"].try_number == 1:
        raise RuntimeError("the first try fails")


@task
def push():
    ti = get_current_context()["ti"]
    ti.xcom_push("text", "Größe \"ok\"")
    ti.xcom_push("number", 9007199254740993)
    ti.xcom_push("object", {"list": [1, 2.5, None], "flag": True})
    if not __version__.startswith("3.0."):  # whose server takes no null
        ti.xcom_push("nothing", None)
    return "returned"


# Three in a row, for what is seen of a run from its first state to its last.
with DAG("live_sequence", **common):
    (
        pause.override(task_id="first")()
        >> pause.override(task_id="second")()
        >> pause.override(task_id="third")()
    )

with DAG("live_mapped", **common):
    double.expand(number=[1, 2, 3])

with DAG("live_log", **common):
    talk()

# Fails at first, with a task done before it and one not begun behind it. After a clear all is done.
with DAG("live_repair", **common):
    EmptyOperator(task_id="before") >> second_time_lucky() >> EmptyOperator(task_id="after")

with DAG("live_values", **common):
    push()

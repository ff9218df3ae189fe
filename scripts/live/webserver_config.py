"""What the webserver takes from a file only."""

from flask_appbuilder.const import AUTH_DB

AUTH_TYPE = AUTH_DB
# Without this, recent releases of the FAB provider let requests without credentials in as
# the role Public, and the API answers them 403 in place of 401.
AUTH_ROLE_PUBLIC = None

#!/bin/sh
# Runs once, when the database container is new: the owner of the tables is no superuser, as in every other way to run Tweespraak.
set -e
psql -v ON_ERROR_STOP=1 -v password="$OWNER_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE tweespraak_owner LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE tweespraak OWNER tweespraak_owner TEMPLATE template0 ENCODING 'UTF8';
SQL

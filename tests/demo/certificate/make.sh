#!/bin/bash
# Makes cert.pem and key.pem anew. The host names are those of ../hosts.ts. Needs openssl.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
names=$(grep -oE "'[a-z0-9.-]+\.test'" ../hosts.ts | tr -d "'" | sort -u | sed 's/^/DNS:/' | paste -sd,)
openssl ecparam -name prime256v1 -genkey -noout -out key.pem
openssl req -new -key key.pem -subj '/CN=Whence demo internet (tests only)' -out "$work/request.pem"
touch "$work/index.txt"
cat >"$work/ca.cnf" <<CONFIG
[ca]
default_ca = demo
[demo]
database = $work/index.txt
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = $names, DNS:localhost, IP:127.0.0.1
CONFIG
openssl ca -batch -notext -config "$work/ca.cnf" -selfsign -keyfile key.pem -in "$work/request.pem" \
  -startdate 20200101000000Z -enddate 20460101000000Z -out cert.pem

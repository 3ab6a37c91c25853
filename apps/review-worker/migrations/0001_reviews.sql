create table tenants (
  installation integer primary key,
  reviewer_key text,
  wallet text,
  reward real not null default 0
);

create table reviews (
  delivery text primary key,
  installation integer not null check (installation > 0),
  repository text not null,
  number integer not null,
  status text not null default 'queued',
  queued_at integer not null
);

create table runs (
  delivery text not null references reviews (delivery) on delete cascade,
  analyzer text not null,
  outcome text not null,
  took_ms integer not null,
  attempt integer not null,
  primary key (delivery, analyzer, attempt)
);

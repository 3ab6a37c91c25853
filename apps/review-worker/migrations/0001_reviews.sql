create table tenants (
  installation integer primary key,
  reviewer_key text,
  wallet text,
  reward real not null default 0
);

create table reviews (
  id integer primary key,
  delivery text not null,
  installation integer not null check (installation > 0),
  repository text not null,
  number integer not null,
  status text not null default 'queued',
  queued_at integer not null
);

create table runs (
  review integer not null references reviews (id) on delete cascade,
  analyzer text not null,
  outcome text not null,
  took_ms integer not null,
  attempt integer not null,
  primary key (review, analyzer, attempt)
);

create index reviews_by_delivery on reviews (delivery);

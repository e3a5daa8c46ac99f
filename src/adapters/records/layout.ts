/** What marks a SQLite file as ours: `HPNT`. */
export const applicationId = 0x48504e54

/**
 * Each step takes the file from the layout before it to the next; `user_version` counts them. A step that has shipped
 * never changes. Names stand once, and rows point at them: a release repeats the names of the one before it.
 */
export const migrations: readonly string[] = [
  `
  create table result (
    id integer primary key,
    sha256 text not null unique,
    product text not null,
    version text,
    environment text,
    at text not null,
    verdict text not null check (verdict in ('hold', 'unknown', 'warn', 'pass')),
    policy text not null,
    policy_sha256 text not null
  ) strict;
  create index result_of_release on result (product, version, at);

  -- Apart from what describes it, so that looking through results does not go through their texts.
  create table result_text (
    result integer primary key references result,
    packed integer not null check (packed in (0, 1)),
    bytes blob not null
  ) strict;

  create table vulnerability (id integer primary key, name text not null unique) strict;
  create table package (id integer primary key, name text not null unique) strict;
  create table component (
    id integer primary key,
    package integer not null references package,
    version text not null,
    unique (package, version)
  ) strict;

  -- first_seen in milliseconds since 1970.
  create table vulnerability_in_result (
    vulnerability integer not null references vulnerability,
    result integer not null references result,
    verdict text not null,
    first_seen integer not null,
    primary key (vulnerability, result)
  ) strict, without rowid;
  -- Without a verdict it is only listed, and no finding is about it.
  create table component_in_result (
    component integer not null references component,
    result integer not null references result,
    verdict text,
    first_seen integer,
    primary key (component, result)
  ) strict, without rowid;

  create table deployment (
    id integer primary key,
    product text not null,
    environment text not null,
    version text,
    at text not null,
    result integer references result
  ) strict;
  create index deployment_in_place on deployment (product, environment, at);
  create table deployment_digest (
    deployment integer not null references deployment,
    place integer not null,
    digest text not null,
    primary key (deployment, place)
  ) strict, without rowid;

  create trigger deployments_stay before update on deployment
    begin select raise(abort, 'a deployment that happened is not changed'); end;
  create trigger deployments_remain before delete on deployment
    begin select raise(abort, 'a deployment that happened is not removed'); end;
  `,
  `
  -- Results name theirs by its sha256, which is that of the text.
  create table policy (sha256 text primary key, text text not null) strict, without rowid;
  `,
]

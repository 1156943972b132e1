create table if not exists spotify_token (
	registration_id varchar(100) not null,
	principal varchar(200) not null,
	version bigint not null,
	token text not null,
	expires_at timestamp(3) not null,
	updated_at timestamp(3) not null,
	lease_owner varchar(64),
	lease_until bigint,
	primary key (registration_id, principal)
);

create index if not exists spotify_token_expires_at on spotify_token (expires_at);

create table if not exists spotify_token (
	registration_id varchar(100) character set ascii collate ascii_bin not null,
	principal varchar(200) character set ascii collate ascii_bin not null,
	version bigint not null,
	token text character set utf8mb4 not null,
	expires_at datetime(3) not null,
	updated_at datetime(3) not null,
	lease_owner varchar(64) character set ascii collate ascii_bin,
	lease_until bigint,
	primary key (registration_id, principal),
	index spotify_token_expires_at (expires_at)
) engine = InnoDB;

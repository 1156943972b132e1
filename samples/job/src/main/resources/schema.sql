create table if not exists listener (
	principal varchar(255) not null primary key
);

create table if not exists weekly_playlist (
	principal varchar(255) not null,
	week varchar(8) not null,
	claimed_at timestamp with time zone not null,
	playlist_id varchar(64),
	primary key (principal, week)
);

package io.github.springspotify.sample.job;

import java.util.List;

import io.github.springspotify.token.SpotifyAuthorizedEvent;
import io.github.springspotify.token.SpotifyDisconnectedEvent;
import io.github.springspotify.token.SpotifyReauthorizationRequiredEvent;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who takes part: users whose token is stored. The token store itself cannot be asked who
 * is in it, so the names are kept beside it.
 */
@Component
class Listeners {

	private final JdbcClient jdbc;

	Listeners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<String> all() {
		return this.jdbc.sql("select principal from listener order by principal")
			.query((row, number) -> row.getString("principal"))
			.list();
	}

	@EventListener
	void add(SpotifyAuthorizedEvent event) {
		try {
			this.jdbc.sql("insert into listener (principal) values (?)").param(event.principal()).update();
		}
		catch (DuplicateKeyException ex) {
			// Somebody who logs in again takes part already.
		}
	}

	@EventListener
	void remove(SpotifyDisconnectedEvent event) {
		remove(event.principal());
	}

	@EventListener
	void remove(SpotifyReauthorizationRequiredEvent event) {
		remove(event.principal());
	}

	private void remove(String principal) {
		this.jdbc.sql("delete from listener where principal = ?").param(principal).update();
	}

}

package io.github.springspotify.boot.test.store;

import java.util.List;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.boot.test.EncryptedTokenStoreCompatibilityKit;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenStore;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The store in a database with encryption, in the application of the class around it.
 */
abstract class AbstractEncryptedJdbcTokenStoreTests extends EncryptedTokenStoreCompatibilityKit {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcTemplate jdbc;

	@Override
	protected SpotifyTokenStore store(TokenCipher cipher) {
		return Stores.jdbc(this.dataSource, cipher);
	}

	@Override
	protected @Nullable String stored(SpotifyIdentity user) {
		List<String> rows = this.jdbc.queryForList("select token from spotify_token where principal = ?", String.class,
				user.principal());
		return rows.isEmpty() ? null : rows.get(0);
	}

	@Override
	protected String everything() {
		return this.jdbc.queryForList("select * from spotify_token").toString();
	}

	@Override
	protected void overwrite(SpotifyIdentity user, String content) {
		this.jdbc.update("update spotify_token set token = ? where principal = ?", content, user.principal());
	}

	@Override
	protected List<String> secrets() {
		return List.of(StoreApplication.SECRET);
	}

}

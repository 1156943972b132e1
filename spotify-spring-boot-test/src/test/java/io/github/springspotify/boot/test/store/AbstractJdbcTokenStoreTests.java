package io.github.springspotify.boot.test.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.github.springspotify.boot.test.RefreshLeaseCompatibilityKit;
import io.github.springspotify.boot.test.SpotifyTokenStoreCompatibilityKit;
import io.github.springspotify.token.RefreshLease;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyReauthorizationRequiredEvent;
import io.github.springspotify.token.SpotifyTokenStore;
import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of the store in each database.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = StoreApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { "spotify.client-id=id", "spotify.client-secret=" + StoreApplication.SECRET,
				"spotify.token-store.type=jdbc", "spotify.token-store.jdbc.initialize-schema=always" })
@RecordApplicationEvents
abstract class AbstractJdbcTokenStoreTests extends SpotifyTokenStoreCompatibilityKit
		implements RefreshLeaseCompatibilityKit {

	private final String principal = "p" + UUID.randomUUID();

	private final SpotifyIdentity user = SpotifyIdentity.user(this.principal);

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private SpotifyTokenStore store;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private PlatformTransactionManager transactions;

	@Override
	protected SpotifyTokenStore store() {
		return this.store;
	}

	@Override
	public RefreshLease lease() {
		return (RefreshLease) this.store;
	}

	@Override
	public SpotifyIdentity connectedUser() {
		SpotifyIdentity connected = SpotifyIdentity.user("Lease " + UUID.randomUUID());
		this.store.save(connected, StoreApplication.token("access"));
		return connected;
	}

	@Override

	protected @Nullable String stored(SpotifyIdentity user) {
		List<String> rows = this.jdbc.queryForList("select token from spotify_token where principal = ?", String.class,
				user.principal());
		return rows.isEmpty() ? null : rows.get(0);
	}

	@Override
	protected List<String> secrets() {
		return List.of(StoreApplication.SECRET);
	}

	@Test
	void storesTheTokenAndNothingElse() {
		this.store.save(this.user, StoreApplication.token("access", Instant.parse("2026-08-31T10:00:00Z")));

		Map<String, Object> row = row();
		assertThat(row.keySet()).map((name) -> name.toLowerCase(Locale.ROOT))
			.containsExactlyInAnyOrder("registration_id", "principal", "version", "token", "expires_at", "updated_at",
					"lease_owner", "lease_until");
		assertThat(row).containsValue("spotify").containsValue(this.principal);
		assertThat(text()).contains("access").doesNotContain(StoreApplication.SECRET);
	}

	@Test
	void rowSaysWhenItBecomesUseless() {
		this.store.save(this.user, StoreApplication.token("access", Instant.parse("2099-08-31T10:00:00Z")));

		assertThat(this.jdbc.queryForObject("select expires_at from spotify_token where principal = ?",
				LocalDateTime.class, this.principal))
			.isEqualTo(LocalDateTime.parse("2100-02-28T10:00:00"));
	}

	@Test
	void removalDeletesTheRow() {
		this.store.save(this.user, StoreApplication.token("access"));
		this.store.remove(this.user);

		assertThat(this.jdbc.queryForList("select * from spotify_token where principal = ?", this.principal)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "null", "4711", "{\"accessToken\":\"canary\",\"issuedAt\":\"canary\"}" })
	void rubbishMeansThatTheUserLogsInAgain(String rubbish, CapturedOutput output) {
		this.store.save(this.user, StoreApplication.token("old"));
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.jdbc
			.update("update spotify_token set token = ? where principal = ?", rubbish, this.principal));

		assertThat(this.store.load(this.user)).isNull();
		assertThat(this.store.save(this.user, StoreApplication.token("new"))).isTrue();
		assertThat(this.store.save(this.user, StoreApplication.token("late"))).isFalse();
		assertThat(loaded().accessToken()).isEqualTo("new");
		assertThat(this.store.save(this.user, StoreApplication.token("newer").withVersion(loaded().version())))
			.isTrue();
		assertThat(output.toString().split("user '" + this.principal, -1)).hasSize(2);
		assertThat(output).doesNotContain("canary");
		assertThat(this.events.stream(SpotifyReauthorizationRequiredEvent.class))
			.containsExactly(new SpotifyReauthorizationRequiredEvent(this.principal, null));
	}

	@Test
	void callersRollbackLosesNoToken() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.store.replace(this.user, StoreApplication.token("renewed"));
			status.setRollbackOnly();
		});

		assertThat(loaded().accessToken()).isEqualTo("renewed");
	}

	@Test
	void callersWorkIsNotCommitted() {
		String other = "other-" + this.principal;
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			insert(other);
			this.store.replace(this.user, StoreApplication.token("renewed"));
			status.setRollbackOnly();
		});

		assertThat(this.jdbc.queryForList("select * from spotify_token where principal = ?", other)).isEmpty();
	}

	@Test
	void lostRaceLeavesTheCallersTransactionIntact() {
		String other = "other-" + this.principal;
		this.store.save(this.user, StoreApplication.token("first"));
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			insert(other);
			assertThat(this.store.save(this.user, StoreApplication.token("late"))).isFalse();
			insert(other + "-2");
		});

		assertThat(this.jdbc.queryForList("select * from spotify_token where principal = ?", other)).hasSize(1);
	}

	@Test
	void callersOldSnapshotIsNotRead() {
		this.store.save(this.user, StoreApplication.token("first"));
		TransactionTemplate snapshot = new TransactionTemplate(this.transactions);
		snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
		snapshot.executeWithoutResult((status) -> {
			row();
			this.store.replace(this.user, StoreApplication.token("second"));

			assertThat(loaded().accessToken()).isEqualTo("second");
		});
	}

	@Test
	void callersTransactionHoldsNoSecondConnection() throws SQLException {
		HikariPoolMXBean pool = this.dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
		this.store.save(this.user, StoreApplication.token("first"));
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			row();
			loaded();

			assertThat(pool.getActiveConnections()).isEqualTo(1);
		});
	}

	private void insert(String name) {
		this.jdbc
			.update("insert into spotify_token (registration_id, principal, version, token, expires_at, updated_at)"
					+ " values ('spotify', ?, 1, '', current_timestamp, current_timestamp)", name);
	}

	private StoredToken loaded() {
		return Objects.requireNonNull(this.store.load(this.user));
	}

	private Map<String, Object> row() {
		return this.jdbc.queryForMap("select * from spotify_token where principal = ?", this.principal);
	}

	private String text() {
		return Objects.requireNonNull(this.jdbc.queryForObject("select token from spotify_token where principal = ?",
				String.class, this.principal));
	}

}

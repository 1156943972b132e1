package io.github.springspotify.autoconfigure.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.github.springspotify.autoconfigure.store.EncodedPrincipal;
import io.github.springspotify.autoconfigure.store.EncodedSpotifyTokenStore;
import io.github.springspotify.autoconfigure.store.TokenCipher;
import io.github.springspotify.token.RefreshLease;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenListener;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps each token in a row of table {@code spotify_token}. Its transactions are its own,
 * never the caller's: what Spotify has renewed stays renewed when the caller rolls back,
 * and a lost race breaks no transaction of the caller.
 */
final class JdbcSpotifyTokenStore extends EncodedSpotifyTokenStore<Long> implements RefreshLease {

	private static final String SELECT = """
			select token, version from spotify_token where registration_id = :registration and principal = :principal""";

	private static final String INSERT = """
			insert into spotify_token (registration_id, principal, version, token, expires_at, updated_at)
			values (:registration, :principal, :next, :token, :expiresAt, :updatedAt)""";

	private static final String UPDATE = """
			update spotify_token
			set version = :next, token = :token, expires_at = :expiresAt, updated_at = :updatedAt
			where registration_id = :registration and principal = :principal and version = :version""";

	private static final String DELETE = """
			delete from spotify_token where registration_id = :registration and principal = :principal""";

	private static final String DELETE_STATE = DELETE + " and version = :version";

	private static final String ACQUIRE = """
			update spotify_token set lease_owner = :owner, lease_until = %1$s + :length
			where registration_id = :registration and principal = :principal
			and (lease_until is null or lease_until <= %1$s)""";

	private static final String EXTEND = """
			update spotify_token set lease_until = %1$s + :length
			where registration_id = :registration and principal = :principal and lease_owner = :owner""";

	private static final String RELEASE = """
			update spotify_token set lease_owner = null, lease_until = null
			where registration_id = :registration and principal = :principal and lease_owner = :owner""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Supplier<DatabaseClock> databaseClock;

	private final TransactionTemplate noTransaction;

	private final TransactionTemplate newTransaction;

	JdbcSpotifyTokenStore(DataSource dataSource, TokenCipher cipher, Clock clock, SpotifyTokenListener listener) {
		super(cipher, clock, listener);
		this.clock = clock;
		DataSource own = apart(dataSource);
		this.databaseClock = SingletonSupplier.of(() -> DatabaseClock.of(own));
		this.jdbc = JdbcClient.create(own);
		JdbcTransactionManager transactions = new JdbcTransactionManager(own);
		this.noTransaction = new TransactionTemplate(transactions);
		this.noTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
		this.newTransaction = new TransactionTemplate(transactions);
		this.newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		// Stricter levels report a lost race as a failure
		this.newTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
	}

	/**
	 * Return the same data source as another object. Spring finds the connection of a
	 * transaction by its data source, so that of the caller stays out of reach, whichever
	 * transaction manager began it.
	 */
	private static DataSource apart(DataSource dataSource) {
		DataSource target = (dataSource instanceof TransactionAwareDataSourceProxy proxy) ? proxy.getTargetDataSource()
				: null;
		return new DelegatingDataSource((target != null) ? target : dataSource);
	}

	@Override
	protected @Nullable Entry<Long> read(String principal) {
		// Without a transaction of ours, that of the caller would keep our connection
		// until
		// it ends
		boolean called = TransactionSynchronizationManager.isSynchronizationActive();
		TransactionTemplate transaction = called ? this.newTransaction : this.noTransaction;
		return transaction.execute((status) -> statement(SELECT, principal)
			.query((row, number) -> Entry.of(row.getString("token"), row.getLong("version")))
			.optional()
			.orElse(null));
	}

	@Override
	protected boolean write(String principal, @Nullable Entry<Long> expected, Content content) {
		JdbcClient.StatementSpec statement = statement((expected != null) ? UPDATE : INSERT, principal)
			.param("next", content.version())
			.param("token", content.text())
			.param("expiresAt", timestamp(content.endOfLife()))
			.param("updatedAt", timestamp(content.writtenAt()));
		if (expected != null) {
			statement.param("version", expected.state());
		}
		try {
			return update(statement) == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	@Override
	protected void delete(String principal) {
		update(statement(DELETE, principal));
	}

	@Override
	protected boolean delete(String principal, Entry<Long> expected) {
		return update(statement(DELETE_STATE, principal).param("version", expected.state())) == 1;
	}

	@Override
	public boolean acquire(SpotifyIdentity user, String owner, Duration length) {
		return updateLease(ACQUIRE, user, owner, length) == 1;
	}

	@Override
	public void extend(SpotifyIdentity user, String owner, Duration length) {
		updateLease(EXTEND, user, owner, length);
	}

	@Override
	public void release(SpotifyIdentity user, String owner) {
		update(leaseStatement(RELEASE, user, owner));
	}

	private int updateLease(String sql, SpotifyIdentity user, String owner, Duration length) {
		String withClock = sql.formatted(this.databaseClock.get().millis());
		return update(leaseStatement(withClock, user, owner).param("length", length.toMillis())
			.param(DatabaseClock.NOW, this.clock.millis()));
	}

	private JdbcClient.StatementSpec leaseStatement(String sql, SpotifyIdentity user, String owner) {
		return statement(sql, EncodedPrincipal.of(user.principal())).param("owner", owner);
	}

	private JdbcClient.StatementSpec statement(String sql, String principal) {
		return this.jdbc.sql(sql).param("registration", REGISTRATION_ID).param("principal", principal);
	}

	private int update(JdbcClient.StatementSpec statement) {
		Integer rows = this.newTransaction.execute((status) -> statement.update());
		return (rows != null) ? rows : 0;
	}

	private static LocalDateTime timestamp(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}

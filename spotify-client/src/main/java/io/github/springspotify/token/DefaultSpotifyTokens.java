package io.github.springspotify.token;

import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.TokenStoreException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The users' tokens as this instance knows them: those in the store, and changes that the
 * store could not take yet.
 */
final class DefaultSpotifyTokens implements SpotifyTokens {

	private final SpotifyTokenStore store;

	private final boolean inMemory;

	private final StoreThreads threads;

	private final UnsavedChanges unsaved;

	private final TokenEvents events;

	private final RecentRenewals renewed = new RecentRenewals();

	/**
	 * Create the tokens.
	 * @param inMemory whether the store, whatever is around it, never blocks
	 */
	DefaultSpotifyTokens(SpotifyTokenStore store, boolean inMemory, StoreThreads threads, UnsavedChanges unsaved,
			TokenEvents events) {
		this.store = store;
		this.inMemory = inMemory;
		this.threads = threads;
		this.unsaved = unsaved;
		this.events = events;
	}

	@Override
	public void connect(SpotifyIdentity user, StoredToken token) {
		replace(user, token);
		this.unsaved.overtake(user);
		this.renewed.forget(user);
		this.events.publish(new SpotifyAuthorizedEvent(user.principal(), token.metadata()));
	}

	private void replace(SpotifyIdentity user, StoredToken token) {
		try {
			this.store.replace(user, token);
		}
		catch (SpotifyException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw new TokenStoreException("The token of " + user + " cannot be saved, as the token store failed ("
					+ ex.getClass().getName() + "). Log in again when it works.", ex);
		}
	}

	@Override
	public @Nullable TokenMetadata find(SpotifyIdentity user) {
		StoredToken token = load(user);
		return (token != null) ? token.metadata() : null;
	}

	@Override
	public void disconnect(SpotifyIdentity user) {
		StoredToken token = load(user);
		this.store.remove(user);
		this.unsaved.overtake(user);
		this.renewed.forget(user);
		if (token != null) {
			this.events.publish(new SpotifyDisconnectedEvent(user.principal(), token.metadata()));
		}
	}

	/**
	 * Give the token of a user, at once if it is in memory.
	 */
	Mono<StoredToken> get(SpotifyIdentity user) {
		return Mono.defer(() -> {
			TokenChange change = this.unsaved.find(user);
			if (change != null) {
				return Mono.justOrEmpty(loaded(user, change.to()));
			}
			return this.inMemory ? Mono.fromSupplier(() -> load(user))
					: this.threads.run(() -> load(user)).onErrorMap((ex) -> unreadable(user, ex));
		});
	}

	private static Throwable unreadable(SpotifyIdentity user, Throwable failure) {
		return (failure instanceof SpotifyException) ? failure
				: new TokenStoreException("The token of " + user + " cannot be read, as the token store failed ("
						+ failure.getClass().getName() + "). The user stays logged in.", failure);
	}

	private @Nullable StoredToken load(SpotifyIdentity user) {
		TokenChange change = this.unsaved.find(user);
		return loaded(user, (change != null) ? change.to() : this.store.load(user));
	}

	private @Nullable StoredToken loaded(SpotifyIdentity user, @Nullable StoredToken token) {
		if (token != null) {
			this.events.loaded(user, token);
		}
		return token;
	}

	/**
	 * Save a renewed token, unless another caller or a new login has changed the stored
	 * state meanwhile.
	 * @param user the user
	 * @param from the token that was renewed
	 * @param renewed the renewed token
	 * @return the token that is stored now, or {@code null} if there is none
	 */
	@Nullable StoredToken save(SpotifyIdentity user, StoredToken from, StoredToken renewed) {
		if (!this.inMemory) {
			this.renewed.add(user, from, renewed);
		}
		StoredToken stored = new TokenChange(user, from, renewed).applyTo(this.store);
		this.unsaved.settle(user, renewed);
		return stored;
	}

	/**
	 * Return what a token was renewed to that the store has given nevertheless, or
	 * {@code null}.
	 */
	@Nullable StoredToken renewedElsewhere(SpotifyIdentity user, StoredToken from) {
		return this.renewed.find(user, from);
	}

	/**
	 * Begin to renew the token of a user, before it is looked up.
	 */
	void beginRenewal(SpotifyIdentity user) {
		this.unsaved.begin(user);
	}

	void endRenewal(SpotifyIdentity user) {
		this.unsaved.end(user);
	}

	/**
	 * Keep a renewed token in memory until the store takes it.
	 * @return whether it is kept; {@code false} if the user has logged in or out since
	 */
	boolean keep(SpotifyIdentity user, StoredToken from, StoredToken renewed, Throwable failure) {
		return this.unsaved.add(new TokenChange(user, from, renewed), failure);
	}

	void refreshed(SpotifyIdentity user, StoredToken token) {
		this.events.publish(new SpotifyTokenRefreshedEvent(user.principal(), token.metadata()));
	}

	/**
	 * Drop a token that Spotify refused, unless another state is stored by now. If the
	 * store cannot do that, the token is not used any more all the same.
	 * @param user the user
	 * @param refused the refused token
	 * @return whether it was dropped
	 */
	boolean discard(SpotifyIdentity user, StoredToken refused) {
		this.unsaved.forget(user);
		boolean dropped;
		try {
			dropped = this.store.remove(user, refused.version());
		}
		catch (RuntimeException ex) {
			dropped = this.unsaved.add(new TokenChange(user, refused, null), ex);
		}
		if (dropped) {
			this.events.publish(new SpotifyReauthorizationRequiredEvent(user.principal(), refused.metadata()));
		}
		return dropped;
	}

	boolean hasUnsaved(SpotifyIdentity user) {
		return this.unsaved.find(user) != null;
	}

}

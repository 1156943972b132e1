package io.github.springspotify.token;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes a {@link UserTokenProvider}.
 *
 * @since 0.1.0
 */
public final class UserTokenProviderBuilder {

	final SpotifyTokenStore store;

	final SpotifyTokenEndpoint endpoint;

	final List<SpotifyTokenListener> listeners = new ArrayList<>();

	UnaryOperator<SpotifyTokenStore> decorator = UnaryOperator.identity();

	Clock clock = Clock.systemUTC();

	@Nullable RefreshLease lease;

	Duration leaseLength = Duration.ofSeconds(10);

	List<Duration> reauthorizationNotice = List.of(Duration.ofDays(30), Duration.ofDays(7));

	Scheduler scheduler = Schedulers.parallel();

	Executor storeThreads = StoreThreads.OWN;

	UserTokenProviderBuilder(SpotifyTokenStore store, SpotifyTokenEndpoint endpoint) {
		this.store = store;
		this.endpoint = endpoint;
		this.lease = (store instanceof RefreshLease shared) ? shared : null;
	}

	/**
	 * Tell the time by a clock. Default: that of the system.
	 * @param clock the clock
	 * @return this builder
	 */
	public UserTokenProviderBuilder clock(Clock clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Let one instance at a time refresh a token. Default: the store, if it is a lease.
	 * @param lease the lease, or {@code null} for none
	 * @return this builder
	 */
	public UserTokenProviderBuilder lease(@Nullable RefreshLease lease) {
		this.lease = lease;
		return this;
	}

	/**
	 * Let what is done with the store go through another one around it, such as one that
	 * counts. Default: nothing is around it.
	 * @param decorator returns the other one
	 * @return this builder
	 */
	public UserTokenProviderBuilder storeDecorator(UnaryOperator<SpotifyTokenStore> decorator) {
		this.decorator = decorator;
		return this;
	}

	/**
	 * Set for how long the lease is taken and extended while a refresh takes longer. When
	 * an instance dies in the middle of a refresh, the others wait until it ends. An
	 * instance that pauses for longer may lose it. Default: 10 seconds.
	 * @param leaseLength the length
	 * @return this builder
	 */
	public UserTokenProviderBuilder leaseLength(Duration leaseLength) {
		if (leaseLength.compareTo(Duration.ZERO) <= 0) {
			throw new IllegalArgumentException("'leaseLength' must be positive but is " + leaseLength);
		}
		this.leaseLength = leaseLength;
		return this;
	}

	/**
	 * Tell a listener what happens to tokens. May be called repeatedly.
	 * @param listener the listener
	 * @return this builder
	 */
	public UserTokenProviderBuilder listener(SpotifyTokenListener listener) {
		this.listeners.add(listener);
		return this;
	}

	/**
	 * Set how long before the death of a refresh token the listeners are told. Default:
	 * 30 and 7 days.
	 * @param reauthorizationNotice the times, in any order
	 * @return this builder
	 */
	public UserTokenProviderBuilder reauthorizationNotice(List<Duration> reauthorizationNotice) {
		this.reauthorizationNotice = List.copyOf(reauthorizationNotice);
		return this;
	}

	/**
	 * Wait with a scheduler. Default: {@link Schedulers#parallel()}.
	 * @param scheduler the scheduler
	 * @return this builder
	 */
	public UserTokenProviderBuilder scheduler(Scheduler scheduler) {
		this.scheduler = scheduler;
		return this;
	}

	UserTokenProviderBuilder storeThreads(Executor executor) {
		this.storeThreads = executor;
		return this;
	}

	/**
	 * Return the provider.
	 * @return the provider
	 */
	public UserTokenProvider build() {
		return new UserTokenProvider(this);
	}

}

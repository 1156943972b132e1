package io.github.springspotify.boot.test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.github.springspotify.token.RefreshLease;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link RefreshLease} has to do. Implement it to check a lease of your own,
 * beside the {@link SpotifyTokenStoreCompatibilityKit} if that is a store.
 *
 * @since 0.1.0
 */
public interface RefreshLeaseCompatibilityKit {

	/**
	 * Return the lease to check.
	 * @return the lease
	 */
	RefreshLease lease();

	/**
	 * Return a user who has a token, another one at each call.
	 * @return the user
	 */
	SpotifyIdentity connectedUser();

	/**
	 * Of many who want it at once exactly one gets it, and nobody gets it twice.
	 */
	@Test
	default void leaseHasOneOwnerAtATime() {
		SpotifyIdentity user = connectedUser();
		List<String> owners = IntStream.range(0, 16)
			.parallel()
			.mapToObj((i) -> UUID.randomUUID().toString())
			.filter((owner) -> lease().acquire(user, owner, Duration.ofMinutes(1)))
			.toList();

		assertThat(owners).hasSize(1);
		assertThat(lease().acquire(user, owners.get(0), Duration.ofMinutes(1))).isFalse();
	}

	/**
	 * Leases of two users have nothing to do with each other.
	 */
	@Test
	default void leaseOfOneUserIsNobodyElses() {
		assertThat(lease().acquire(connectedUser(), "owner", Duration.ofMinutes(1))).isTrue();
		assertThat(lease().acquire(connectedUser(), "owner", Duration.ofMinutes(1))).isTrue();
	}

	/**
	 * A lease that was given back can be taken.
	 */
	@Test
	default void leaseThatWasGivenBackCanBeTaken() {
		SpotifyIdentity user = connectedUser();
		lease().acquire(user, "first", Duration.ofMinutes(1));
		lease().release(user, "first");

		assertThat(lease().acquire(user, "second", Duration.ofMinutes(1))).isTrue();
	}

	/**
	 * Nobody gives back the lease of another owner, or one that nobody has.
	 */
	@Test
	default void leaseOfAnotherOwnerCannotBeGivenBack() {
		SpotifyIdentity user = connectedUser();
		lease().release(user, "first");
		lease().acquire(user, "first", Duration.ofMinutes(1));
		lease().release(user, "second");

		assertThat(lease().acquire(user, "second", Duration.ofMinutes(1))).isFalse();
	}

	/**
	 * An owner can extend the lease, and nobody else can.
	 */
	@Test
	@Timeout(30)
	default void leaseIsExtendedByItsOwnerOnly() {
		SpotifyIdentity user = connectedUser();
		lease().acquire(user, "owner", Duration.ofMinutes(1));
		lease().extend(user, "other", Duration.ofMillis(1));
		assertThat(lease().acquire(user, "next", Duration.ofMinutes(1))).isFalse();
		lease().extend(user, "owner", Duration.ofMillis(1));
		while (!lease().acquire(user, "next", Duration.ofMinutes(1))) {
			Thread.onSpinWait();
		}

		lease().extend(user, "owner", Duration.ofMillis(1));
		assertThat(lease().acquire(user, "third", Duration.ofMinutes(1))).isFalse();
	}

	/**
	 * A lease ends in its time, and its old owner cannot give back the next one.
	 */
	@Test
	@Timeout(30)
	default void leaseEndsByItself() {
		SpotifyIdentity user = connectedUser();
		long start = System.nanoTime();
		lease().acquire(user, "dead", Duration.ofMillis(300));
		assertThat(lease().acquire(user, "next", Duration.ofMillis(300))).isFalse();
		while (!lease().acquire(user, "next", Duration.ofMinutes(1))) {
			Thread.onSpinWait();
		}

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
		lease().release(user, "dead");
		assertThat(lease().acquire(user, "third", Duration.ofMinutes(1))).isFalse();
	}

}

package io.github.springspotify.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people who can log in: two who are always there, and those whom a test adds.
 */
final class Users {

	private static final MockUser AURORA = new MockUser("aurora", accountId("aurora"), "Aurora Lindqvist", "SE",
			"aurora@example.com", "premium");

	private static final MockUser BRAM = new MockUser("bram", accountId("bram"), "Bram Okonkwo", "NL",
			"bram@example.com", "free");

	private static final List<String> PRODUCTS = List.of("premium", "free");

	private final Map<String, UserState> states = new LinkedHashMap<>();

	Users() {
		for (MockUser user : List.of(AURORA, BRAM)) {
			this.states.put(user.id(), new UserState(user));
		}
	}

	synchronized MockUser add(String id, String displayName, String product) {
		if (!id.matches("[a-z0-9._-]{1,64}") || this.states.containsKey(id)) {
			throw new IllegalArgumentException("'" + id + "' is not a new id of lower case letters and digits");
		}
		if (!PRODUCTS.contains(product)) {
			throw new IllegalArgumentException("'" + product + "' is not one of " + PRODUCTS);
		}
		MockUser user = new MockUser(id, accountId(id), displayName, "SE", id + "@example.com", product);
		this.states.put(id, new UserState(user));
		return user;
	}

	synchronized List<UserState> all() {
		return List.copyOf(this.states.values());
	}

	synchronized boolean contains(String userId) {
		return this.states.containsKey(userId);
	}

	synchronized UserState get(String userId) {
		UserState state = this.states.get(userId);
		if (state == null) {
			throw new IllegalArgumentException(
					"There is no user '" + userId + "'. The users are " + this.states.keySet() + ".");
		}
		return state;
	}

	private static String accountId(String name) {
		return Base62Ids.hex("account:" + name).substring(0, 32);
	}

}

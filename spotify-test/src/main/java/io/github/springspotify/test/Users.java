package io.github.springspotify.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The two people who can log in.
 */
final class Users {

	private static final MockUser AURORA = new MockUser("aurora", accountId("aurora"), "Aurora Lindqvist", "SE",
			"aurora@example.com", "premium");

	private static final MockUser BRAM = new MockUser("bram", accountId("bram"), "Bram Okonkwo", "NL",
			"bram@example.com", "free");

	private final Map<String, UserState> states = new LinkedHashMap<>();

	Users() {
		for (MockUser user : List.of(AURORA, BRAM)) {
			this.states.put(user.id(), new UserState(user));
		}
	}

	List<UserState> all() {
		return List.copyOf(this.states.values());
	}

	boolean contains(String userId) {
		return this.states.containsKey(userId);
	}

	UserState get(String userId) {
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

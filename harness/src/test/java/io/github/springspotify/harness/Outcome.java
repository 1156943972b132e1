package io.github.springspotify.harness;

/**
 * What became of a call.
 *
 * @param result {@code ok}, or the name of the exception
 * @param millis how long the call took within its instance
 * @param detail what was returned, or the message of the exception
 */
record Outcome(String result, long millis, String detail) {

	static Outcome parse(int status, String body) {
		String[] parts = body.split(" ", 3);
		if ((status != 200 && status / 100 != 5) || parts.length < 2 || !parts[1].matches("\\d+")) {
			return new Outcome("Status" + status, 0, body);
		}
		return new Outcome(parts[0], Long.parseLong(parts[1]), (parts.length > 2) ? parts[2] : "");
	}

	boolean isOk() {
		return this.result.equals("ok");
	}

	/**
	 * Return whether the user has to connect the account anew.
	 */
	boolean isLoggedOut() {
		return this.result.equals("ReauthorizationRequiredException");
	}

}

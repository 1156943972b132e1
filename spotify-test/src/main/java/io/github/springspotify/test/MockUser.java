package io.github.springspotify.test;

/**
 * One of the invented people who can log in at the stand-in.
 *
 * @param id the user id, as in {@code /users/{id}}
 * @param accountId the immutable account id, never equal to the user id
 * @param displayName the name shown on the consent page and in the profile
 * @param country the country of the account, an ISO 3166-1 alpha-2 code
 * @param email the address of the account, in a reserved domain
 * @param product the subscription, {@code premium} or {@code free}
 * @since 0.1.0
 */
public record MockUser(String id, String accountId, String displayName, String country, String email, String product) {

	/**
	 * Return the Spotify URI of this user.
	 * @return the URI, such as {@code spotify:user:aurora}
	 */
	public String uri() {
		return "spotify:user:" + this.id;
	}

}

package io.github.springspotify.test;

/**
 * Says what is different about the profile of a user.
 *
 * @since 0.1.0
 */
public final class ProfileSpec {

	private MockUser user;

	ProfileSpec(MockUser user) {
		this.user = user;
	}

	/**
	 * Set the name that is shown.
	 * @param displayName the name
	 * @return this
	 */
	public ProfileSpec displayName(String displayName) {
		return with(displayName, this.user.country(), this.user.email(), this.user.product());
	}

	/**
	 * Set the country of the account, where its content comes from.
	 * @param country an ISO 3166-1 alpha-2 code
	 * @return this
	 */
	public ProfileSpec country(String country) {
		return with(this.user.displayName(), country, this.user.email(), this.user.product());
	}

	/**
	 * Set the address of the account.
	 * @param email the address
	 * @return this
	 */
	public ProfileSpec email(String email) {
		return with(this.user.displayName(), this.user.country(), email, this.user.product());
	}

	/**
	 * Set whether the user has a subscription, without which player commands are refused.
	 * @param premium whether the user has one
	 * @return this
	 */
	public ProfileSpec premium(boolean premium) {
		return with(this.user.displayName(), this.user.country(), this.user.email(), premium ? "premium" : "free");
	}

	private ProfileSpec with(String displayName, String country, String email, String product) {
		this.user = new MockUser(this.user.id(), this.user.accountId(), displayName, country, email, product);
		return this;
	}

	MockUser user() {
		return this.user;
	}

}

package io.github.springspotify.test;

/**
 * An issued refresh token.
 */
final class RefreshToken {

	private final Grant grant;

	private boolean replaced;

	private boolean revoked;

	RefreshToken(Grant grant) {
		this.grant = grant;
	}

	Grant grant() {
		return this.grant;
	}

	boolean isReplaced() {
		return this.replaced;
	}

	void replace() {
		this.replaced = true;
	}

	boolean isRevoked() {
		return this.revoked;
	}

	void revoke() {
		this.revoked = true;
	}

	void restore() {
		this.revoked = false;
		this.grant.restore();
	}

}

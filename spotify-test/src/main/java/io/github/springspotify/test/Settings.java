package io.github.springspotify.test;

import java.time.Clock;

/**
 * What the builder was told.
 *
 * @param port the port to listen on, 0 for any free one
 * @param clientId the only client id
 * @param clientSecret its secret
 * @param redirectUris the registered redirect URIs
 * @param quotaMode the quota mode of the client id
 * @param closedInNovember2024 whether it lacks, in extended mode too, what was closed
 * then
 * @param refreshTokenPolicy what a refresh answers
 * @param playerNoContent whether player commands answer 204
 * @param clock the source of time
 */
record Settings(int port, String clientId, String clientSecret, RedirectUris redirectUris, QuotaMode quotaMode,
		boolean closedInNovember2024, RefreshTokenPolicy refreshTokenPolicy, boolean playerNoContent, Clock clock) {

	boolean offers(Route route) {
		return switch (route.closing()) {
			case NEVER -> true;
			case NOVEMBER_2024 -> this.quotaMode == QuotaMode.EXTENDED && !this.closedInNovember2024;
			case FEBRUARY_2026 -> this.quotaMode == QuotaMode.EXTENDED;
		};
	}

	@Override
	public String toString() {
		return "Settings[clientId=" + this.clientId + ", quotaMode=" + this.quotaMode + "]";
	}

}

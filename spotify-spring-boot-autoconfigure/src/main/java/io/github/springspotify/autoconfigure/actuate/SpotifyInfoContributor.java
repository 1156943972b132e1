package io.github.springspotify.autoconfigure.actuate;

import java.util.Map;

import io.github.springspotify.exchange.QuotaKnowledge;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Tells the version of the client and the quota mode of the application.
 */
final class SpotifyInfoContributor implements InfoContributor {

	private final QuotaKnowledge quota;

	SpotifyInfoContributor(QuotaKnowledge quota) {
		this.quota = quota;
	}

	@Override
	public void contribute(Info.Builder builder) {
		builder.withDetail("spotify", Map.of("version", Version.NAME, "quotaMode", this.quota.state().seems()));
	}

}

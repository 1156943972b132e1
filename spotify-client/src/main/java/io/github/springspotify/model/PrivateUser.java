package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The profile of the user whose token is used. Which fields are there depends on the
 * granted scopes and on the quota mode: applications in development mode get no country,
 * email, explicit content settings, followers or product. A missing product does not mean
 * that the user has no subscription.
 *
 * @param accountId immutable identifier, the one to link accounts by
 * @param country ISO 3166-1 alpha-2 country code, with scope {@code user-read-private}
 * @param displayName name shown on the profile
 * @param email unverified address, with scope {@code user-read-email}
 * @param explicitContent settings for explicit content
 * @param externalUrls known addresses of the profile
 * @param followers number of followers
 * @param href address of the profile in the Web API
 * @param id user id, which may change over time
 * @param images profile image
 * @param product subscription level
 * @param type always {@code user}
 * @param uri Spotify URI
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PrivateUser(@Nullable String accountId, @Nullable String country, @Nullable String displayName,
		@Nullable String email, @Nullable ExplicitContent explicitContent, Map<String, String> externalUrls,
		@Nullable Followers followers, @Nullable String href, @Nullable String id, List<Image> images,
		@Nullable String product, @Nullable String type, @Nullable String uri) {

	public PrivateUser {
		images = Values.listOf(images);
		externalUrls = Values.mapOf(externalUrls);
	}

}

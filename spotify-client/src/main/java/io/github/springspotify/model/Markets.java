package io.github.springspotify.model;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The markets in which Spotify is available, as ISO 3166-1 alpha-2 country codes.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Markets(List<String> markets) {

	public Markets {
		markets = Values.listOf(markets);
	}

}

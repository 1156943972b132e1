package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A show with the first page of its episodes. Applications in development mode get no
 * publisher and no markets.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Show(List<String> availableMarkets, List<Copyright> copyrights, @Nullable String description,
		@Nullable String htmlDescription, boolean explicit, Map<String, String> externalUrls, @Nullable String href,
		@Nullable String id, List<Image> images, @Nullable Boolean isExternallyHosted, List<String> languages,
		@Nullable String mediaType, @Nullable String name, @Nullable String publisher, @Nullable String type,
		@Nullable String uri, int totalEpisodes, @Nullable Page<SimplifiedEpisode> episodes) {

	public Show {
		availableMarkets = Values.listOf(availableMarkets);
		copyrights = Values.listOf(copyrights);
		images = Values.listOf(images);
		languages = Values.listOf(languages);
		externalUrls = Values.mapOf(externalUrls);
	}

	/**
	 * Return this show as it stands in lists, without its episodes.
	 * @return the show
	 */
	public SimplifiedShow simplified() {
		return new SimplifiedShow(this.availableMarkets, this.copyrights, this.description, this.htmlDescription,
				this.explicit, this.externalUrls, this.href, this.id, this.images, this.isExternallyHosted,
				this.languages, this.mediaType, this.name, this.publisher, this.type, this.uri, this.totalEpisodes);
	}

}

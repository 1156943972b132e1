package io.github.springspotify.model;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An audiobook with the first page of its chapters. Audiobooks are available in a few
 * markets only.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Audiobook(List<Author> authors, List<String> availableMarkets, List<Copyright> copyrights,
		@Nullable String description, @Nullable String htmlDescription, @Nullable String edition, boolean explicit,
		Map<String, String> externalUrls, @Nullable String href, @Nullable String id, List<Image> images,
		List<String> languages, @Nullable String mediaType, @Nullable String name, List<Narrator> narrators,
		@Nullable String publisher, @Nullable String type, @Nullable String uri, int totalChapters,
		@Nullable Page<SimplifiedChapter> chapters) {

	public Audiobook {
		authors = Values.listOf(authors);
		availableMarkets = Values.listOf(availableMarkets);
		copyrights = Values.listOf(copyrights);
		images = Values.listOf(images);
		languages = Values.listOf(languages);
		narrators = Values.listOf(narrators);
		externalUrls = Values.mapOf(externalUrls);
	}

}

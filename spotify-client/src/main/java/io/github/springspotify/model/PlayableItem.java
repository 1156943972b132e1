package io.github.springspotify.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be played: a track, an episode, or an item of a type that this
 * library does not know yet.
 *
 * @since 0.1.0
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type",
		visible = true, defaultImpl = UnknownItem.class)
public sealed interface PlayableItem permits Track, Episode, UnknownItem {

	/**
	 * Return the type as Spotify spells it.
	 * @return the type, for example {@code track}
	 */
	@Nullable String type();

	/**
	 * Return the id.
	 * @return the id, or {@code null} for local files
	 */
	@Nullable String id();

	/**
	 * Return the name.
	 * @return the name
	 */
	@Nullable String name();

	/**
	 * Return the Spotify URI.
	 * @return the URI
	 */
	@Nullable String uri();

}

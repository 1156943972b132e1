package io.github.springspotify.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An item of a type that this library does not know. What all items share can be asked
 * for as usual, everything else by name.
 *
 * @param type type as Spotify spells it, if there is one
 * @param id id of the item
 * @param name name of the item
 * @param uri Spotify URI of the item
 * @param properties all other properties under Spotify's names: texts, numbers, booleans,
 * and lists and maps of these. Nothing in it is {@code null} or can be changed
 * @since 0.1.0
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record UnknownItem(@Nullable String type, @Nullable String id, @Nullable String name, @Nullable String uri,
		@JsonAnySetter @JsonAnyGetter Map<String, Object> properties) implements PlayableItem {

	public UnknownItem {
		properties = Values.treeOf(properties);
	}

}

package io.github.springspotify.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a playlist is called and who sees it. What is {@code null} is left to Spotify when
 * a playlist is created, and left as it is when one is changed.
 *
 * @param name name of the playlist
 * @param isPublic whether it stands on the user's profile
 * @param collaborative whether others can change it, which needs it not to be public
 * @param description description of the playlist
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PlaylistDetails(@Nullable String name, @JsonProperty("public") @Nullable Boolean isPublic,
		@Nullable Boolean collaborative, @Nullable String description) {

	public PlaylistDetails {
		if (Boolean.TRUE.equals(collaborative) && Boolean.TRUE.equals(isPublic)) {
			throw new IllegalArgumentException("A playlist cannot be both 'collaborative' and 'public'");
		}
	}

	/**
	 * Return details that give a name and nothing else.
	 * @param name name of the playlist
	 * @return the details
	 */
	public static PlaylistDetails named(String name) {
		return new PlaylistDetails(name, null, null, null);
	}

	/**
	 * Return these details with a description.
	 * @param description description of the playlist
	 * @return the details
	 */
	public PlaylistDetails withDescription(String description) {
		return new PlaylistDetails(this.name, this.isPublic, this.collaborative, description);
	}

	/**
	 * Return these details with a visibility.
	 * @param isPublic whether the playlist stands on the profile of the user
	 * @return the details
	 */
	public PlaylistDetails withPublic(boolean isPublic) {
		return new PlaylistDetails(this.name, isPublic, this.collaborative, this.description);
	}

	/**
	 * Return these details for a playlist that others can change, which makes it not
	 * public.
	 * @return the details
	 */
	public PlaylistDetails asCollaborative() {
		return new PlaylistDetails(this.name, false, true, this.description);
	}

}

package io.github.springspotify.test;

import java.util.Base64;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Covers of playlists.
 */
final class PlaylistImageRoutes implements RouteGroup {

	private static final String PATH = "/playlists/{id}/images";

	private static final int MAXIMUM_SIZE = 256 * 1024;

	private final PlaylistAccess access;

	private final PlaylistPayloads payloads;

	private final CoverImages images;

	PlaylistImageRoutes(PlaylistAccess access, PlaylistPayloads payloads, CoverImages images) {
		this.access = access;
		this.payloads = payloads;
		this.images = images;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get(PATH).cache(CachePolicy.PLAYLIST).to(this::images),
				Route.put(PATH).user().scopes("ugc-image-upload").body().to(this::upload));
	}

	private ApiAnswer images(ApiCall call) {
		JsonNode cover = this.payloads.cover(this.access.visible(call));
		return ApiAnswer.ok(cover.isNull() ? Json.array() : cover);
	}

	private ApiAnswer upload(ApiCall call) {
		String text = call.text("image/jpeg");
		if (text.length() > MAXIMUM_SIZE) {
			throw new ApiException(413, "Image exceeds the maximum size of 256 KB");
		}
		byte[] image = decode(text);
		Playlist playlist = this.access.owned(call);
		this.images.upload(playlist.uri(), image);
		playlist.touch();
		return ApiAnswer.empty(202);
	}

	private static byte[] decode(String text) {
		try {
			byte[] image = Base64.getDecoder().decode(text);
			boolean jpeg = image.length > 3 && (image[0] & 0xFF) == 0xFF && (image[1] & 0xFF) == 0xD8
					&& (image[2] & 0xFF) == 0xFF;
			if (jpeg) {
				return image;
			}
			throw ApiException.badRequest("Invalid image: not a JPEG");
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.badRequest("Invalid image: not Base64");
		}
	}

}

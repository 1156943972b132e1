package io.github.springspotify.test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ArrayNode;

/**
 * Generated artwork at {@code /image/{id}}: the same thing always looks the same. As at
 * Spotify the first 16 digits of the id say the size.
 */
final class CoverImages {

	private static final String PATH = "/image/";

	private static final Map<String, Integer> SIZES = Map.of("ab67616d0000b273", 640, "ab67616d00001e02", 300,
			"ab67616d00004851", 64);

	private static final String UPLOADED = "ab67706c0000da84";

	private static final List<Integer> DESCENDING = List.of(640, 300, 64);

	private final Map<String, String> titles = new ConcurrentHashMap<>();

	private final Map<String, String> uploads = new ConcurrentHashMap<>();

	private final Map<String, byte[]> files = new ConcurrentHashMap<>();

	private final Set<String> people = ConcurrentHashMap.newKeySet();

	private final String baseUrl;

	CoverImages(String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * Return the path of an image.
	 * @param uri the Spotify URI of what is shown
	 * @param size the edge in pixels, one of 640, 300 and 64
	 * @return the path
	 */
	static String path(String uri, int size) {
		String prefix = SIZES.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == size)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
		return PATH + prefix + key(uri);
	}

	void addAll(Catalogue catalogue, Users users) {
		users.all().forEach((state) -> addPerson(state.user().uri(), state.user().displayName()));
		catalogue.artists().forEach((artist) -> add(artist.uri(), artist.name()));
		catalogue.albums().forEach((album) -> add(album.uri(), album.name()));
		catalogue.shows().forEach((show) -> add(show.uri(), show.name()));
		catalogue.episodes().forEach((episode) -> add(episode.uri(), episode.name()));
		catalogue.audiobooks().forEach((audiobook) -> add(audiobook.uri(), audiobook.name()));
		catalogue.playlists().forEach((playlist) -> {
			add(playlist.uri(), playlist.name());
			addPerson("spotify:user:" + playlist.ownerId(), playlist.ownerName());
		});
	}

	void add(String uri, String title) {
		this.titles.put(key(uri), title);
	}

	private void addPerson(String uri, String name) {
		add(uri, name);
		this.people.add(key(uri));
	}

	/**
	 * Use an uploaded image instead of a generated one.
	 * @param uri the Spotify URI of what it shows
	 * @param jpeg the image
	 */
	void upload(String uri, byte[] jpeg) {
		String id = UPLOADED + Base62Ids.hex(jpeg).substring(0, 24);
		this.files.put(id, jpeg);
		this.uploads.put(uri, id);
	}

	boolean isUploaded(String uri) {
		return this.uploads.containsKey(uri);
	}

	ArrayNode images(String uri) {
		ArrayNode images = Json.array();
		String uploaded = this.uploads.get(uri);
		if (uploaded != null) {
			// Spotify does not know the size of uploaded covers
			return images
				.add(Json.object().put("url", this.baseUrl + PATH + uploaded).putNull("height").putNull("width"));
		}
		for (int size : DESCENDING) {
			images.add(Json.object().put("url", this.baseUrl + path(uri, size)).put("height", size).put("width", size));
		}
		return images;
	}

	MockResponse handle(MockRequest request) {
		String id = request.path().substring(PATH.length());
		byte[] file = this.files.get(id);
		if (file != null && request.method().equals("GET")) {
			return open(MockResponse.of(200, "image/jpeg", file));
		}
		Integer size = (id.length() == 40) ? SIZES.get(id.substring(0, 16)) : null;
		String title = (size != null) ? this.titles.get(id.substring(16)) : null;
		if (size == null || title == null || !request.method().equals("GET")) {
			return Pages.notFound();
		}
		return open(MockResponse.of(200, "image/svg+xml",
				draw(id.substring(16), title, size, this.people.contains(id.substring(16)))));
	}

	private static MockResponse open(MockResponse response) {
		return response.header("Cache-Control", "public, max-age=31536000, immutable")
			.header("Access-Control-Allow-Origin", "*")
			.header("Cross-Origin-Resource-Policy", "cross-origin")
			.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
			.header("X-Content-Type-Options", "nosniff");
	}

	private static String key(String uri) {
		return Base62Ids.hex(uri).substring(0, 24);
	}

	private static String draw(String key, String title, int size, boolean centred) {
		int hue = digit(key, 0) * 360 / 256;
		int angle = digit(key, 1) * 360 / 256;
		return format("""
				<svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 64 64" role="img">
				<title>%2$s</title>
				<defs><linearGradient id="g" gradientTransform="rotate(%3$d .5 .5)">
				<stop offset="0" stop-color="hsl(%4$d 62%% 46%%)"/><stop offset="1" stop-color="hsl(%5$d 58%% 20%%)"/>
				</linearGradient></defs>
				<rect width="64" height="64" fill="url(#g)"/>
				%6$s<text %8$s font-family="Georgia, serif" font-size="15" font-weight="700"
				fill="#fff" fill-opacity=".94">%7$s</text>
				</svg>
				""", size, Pages.escape(title), angle, hue, (hue + 70) % 360, shapes(key),
				Pages.escape(initials(title)),
				centred ? "x=\"32\" y=\"37.5\" text-anchor=\"middle\"" : "x=\"5\" y=\"58\"");
	}

	private static String shapes(String key) {
		int x = 14 + digit(key, 2) % 36;
		int y = 12 + digit(key, 3) % 30;
		int extent = 10 + digit(key, 4) % 16;
		return switch (digit(key, 5) % 4) {
			case 0 -> circle(x, y, extent) + circle(x, y, extent * 2 / 3) + circle(x, y, extent / 3);
			case 1 -> bar(8, y) + bar(20, y / 2 + 6) + bar(32, y) + bar(44, y / 3 + 8);
			case 2 -> wave(y, -extent, "#fff", ".16") + wave(y + 12, extent - 12, "#000", ".2");
			default -> format("<path d=\"M%d %d l%d %d h-%dZ\" fill=\"#fff\" fill-opacity=\".2\"/>%n", x, y - 6, extent,
					extent * 2, extent * 2) + circle(64 - x, y / 2 + 8, extent / 3);
		};
	}

	private static String circle(int x, int y, int radius) {
		return format("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#fff\" fill-opacity=\".17\"/>%n", x, y, radius);
	}

	private static String bar(int x, int y) {
		return format(
				"<rect x=\"%d\" y=\"%d\" width=\"8\" height=\"%d\" rx=\"4\" fill=\"#fff\" fill-opacity=\".18\"/>%n", x,
				y, 44 - y);
	}

	private static String wave(int y, int height, String colour, String opacity) {
		return format("<path d=\"M0 %d Q16 %d 32 %d T64 %d V64 H0Z\" fill=\"%s\" fill-opacity=\"%s\"/>%n", y,
				y + height, y, y, colour, opacity);
	}

	/**
	 * With digits that are understood everywhere.
	 */
	private static String format(String format, Object... arguments) {
		return String.format(Locale.ROOT, format, arguments);
	}

	private static int digit(String key, int index) {
		return Integer.parseInt(key.substring(index * 2, index * 2 + 2), 16);
	}

	private static String initials(String title) {
		return Arrays.stream(title.split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.limit(2)
			.map((word) -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
			.collect(Collectors.joining());
	}

}

package io.github.springspotify.test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The scopes that Spotify knows, with the words of the consent page.
 */
final class Scopes {

	private static final Map<String, String> DESCRIPTIONS = new LinkedHashMap<>();

	static {
		DESCRIPTIONS.put("ugc-image-upload", "Upload images on your behalf");
		DESCRIPTIONS.put("user-read-playback-state", "See what you are playing, and on which device");
		DESCRIPTIONS.put("user-modify-playback-state", "Control playback on your devices");
		DESCRIPTIONS.put("user-read-currently-playing", "See what you are playing right now");
		DESCRIPTIONS.put("app-remote-control", "Talk to the app on your device");
		DESCRIPTIONS.put("streaming", "Play content on your devices");
		DESCRIPTIONS.put("playlist-read-private", "See your private playlists");
		DESCRIPTIONS.put("playlist-read-collaborative", "See collaborative playlists");
		DESCRIPTIONS.put("playlist-modify-private", "Change your private playlists");
		DESCRIPTIONS.put("playlist-modify-public", "Change your public playlists and follow others");
		DESCRIPTIONS.put("user-follow-modify", "Follow and unfollow for you");
		DESCRIPTIONS.put("user-follow-read", "See whom you follow");
		DESCRIPTIONS.put("user-read-playback-position", "See where you stopped in episodes and audiobooks");
		DESCRIPTIONS.put("user-top-read", "See your top artists and tracks");
		DESCRIPTIONS.put("user-read-recently-played", "See what you played recently");
		DESCRIPTIONS.put("user-library-modify", "Save and remove items in your library");
		DESCRIPTIONS.put("user-library-read", "See your saved library");
		DESCRIPTIONS.put("user-read-email", "See your e-mail address");
		DESCRIPTIONS.put("user-read-private", "See your subscription and country");
	}

	private Scopes() {
	}

	static boolean isKnown(String scope) {
		return DESCRIPTIONS.containsKey(scope);
	}

	static String describe(String scope) {
		return DESCRIPTIONS.getOrDefault(scope, scope);
	}

	static Set<String> parse(String spaceSeparated) {
		Set<String> scopes = new LinkedHashSet<>(Arrays.asList(spaceSeparated.strip().split(" +")));
		scopes.remove("");
		return scopes;
	}

	static Set<String> requireKnown(String... scopes) {
		Set<String> result = new LinkedHashSet<>(Arrays.asList(scopes));
		for (String scope : result) {
			if (!isKnown(scope)) {
				throw new IllegalArgumentException("Spotify has no scope '" + scope + "'");
			}
		}
		return result;
	}

}

package io.github.springspotify.test;

import java.util.List;
import java.util.Set;

/**
 * The {@code additional_types} parameter.
 */
final class AdditionalTypes {

	private static final Set<String> KNOWN = Set.of("track", "episode");

	private AdditionalTypes() {
	}

	/**
	 * Return whether the caller is prepared for episodes.
	 * @param call the request
	 * @return whether episodes may be told as such
	 */
	static boolean includeEpisodes(ApiCall call) {
		String parameter = call.parameter("additional_types");
		if (parameter == null) {
			return false;
		}
		List<String> types = List.of(parameter.split(",", -1));
		if (!KNOWN.containsAll(types)) {
			throw ApiException.badRequest("Invalid additional types");
		}
		return types.contains("episode");
	}

	/**
	 * Return the parameter as it has to be repeated in links to other pages.
	 * @param call the request
	 * @return a part of a query, beginning with an ampersand, or nothing
	 */
	static String suffix(ApiCall call) {
		String parameter = call.parameter("additional_types");
		return (parameter != null) ? "&additional_types=" + parameter : "";
	}

}

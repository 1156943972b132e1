package io.github.springspotify.test;

import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

/**
 * User objects.
 */
final class UserPayloads {

	private final Links links;

	private final CoverImages images;

	UserPayloads(Links links, CoverImages images) {
		this.links = links;
		this.images = images;
	}

	/**
	 * Return the own profile of a user.
	 * @param user the user
	 * @param scopes the granted scopes, which decide about country, product and address
	 * @return the profile
	 */
	ObjectNode profile(MockUser user, Set<String> scopes) {
		ObjectNode node = Json.object().put("account_id", user.accountId());
		if (scopes.contains("user-read-private")) {
			node.put("country", user.country());
		}
		node.put("display_name", user.displayName());
		if (scopes.contains("user-read-email")) {
			node.put("email", user.email());
		}
		if (scopes.contains("user-read-private")) {
			node.set("explicit_content", Json.object().put("filter_enabled", false).put("filter_locked", false));
		}
		node.set("external_urls", Links.external("user", user.id()));
		node.set("followers", followers(user.displayName()));
		node.put("href", this.links.href("users", user.id())).put("id", user.id());
		node.set("images", this.images.images(user.uri()));
		if (scopes.contains("user-read-private")) {
			node.put("product", user.product());
		}
		return node.put("type", "user").put("uri", user.uri());
	}

	/**
	 * Return what everybody may know about a user.
	 * @param id the user id
	 * @param displayName the name
	 * @return the profile
	 */
	ObjectNode publicProfile(String id, String displayName) {
		ObjectNode node = owner(id, displayName);
		node.set("followers", followers(displayName));
		return node.set("images", this.images.images("spotify:user:" + id));
	}

	private static ObjectNode followers(String displayName) {
		return Json.object().putNull("href").put("total", displayName.length());
	}

	/**
	 * Return the short form used for owners of playlists.
	 * @param id the user id
	 * @param displayName the name
	 * @return the short form
	 */
	ObjectNode owner(String id, String displayName) {
		return Json.object().put("display_name", displayName).setAll(reference(id));
	}

	/**
	 * Return the shortest form, used for those who add to playlists.
	 * @param id the user id
	 * @return the shortest form
	 */
	ObjectNode reference(String id) {
		ObjectNode node = Json.object();
		node.set("external_urls", Links.external("user", id));
		return node.put("href", this.links.href("users", id))
			.put("id", id)
			.put("type", "user")
			.put("uri", "spotify:user:" + id);
	}

}

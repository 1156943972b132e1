package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of episodes and chapters, and the objects that embed the first of them.
 */
final class SpokenPages {

	private static final int EMBEDDED = 50;

	private final SpokenPayloads payloads;

	private final Links links;

	SpokenPages(Payloads payloads) {
		this.payloads = payloads.spoken();
		this.links = payloads.links();
	}

	/**
	 * Return who is listening, if the token may know how far.
	 * @param call the request
	 * @return the user, or {@code null}
	 */
	static @Nullable UserState listener(ApiCall call) {
		return (call.hasUser() && call.scopes().contains("user-read-playback-position")) ? call.user() : null;
	}

	ObjectNode show(Show show, ApiCall call) {
		return this.payloads.show(show, episodes(show, 0, EMBEDDED, call));
	}

	ObjectNode episodes(Show show, int offset, int limit, ApiCall call) {
		UserState listener = listener(call);
		String address = this.links.href("shows", show.id()) + "/episodes";
		return Page.of(show.episodes(), offset, limit, address, call.marketSuffix(),
				(episode) -> this.payloads.episode(episode, listener));
	}

	ObjectNode audiobook(Audiobook audiobook, ApiCall call) {
		return this.payloads.audiobook(audiobook, chapters(audiobook, 0, EMBEDDED, call));
	}

	ObjectNode chapters(Audiobook audiobook, int offset, int limit, ApiCall call) {
		UserState listener = listener(call);
		String address = this.links.href("audiobooks", audiobook.id()) + "/chapters";
		return Page.of(audiobook.chapters(), offset, limit, address, call.marketSuffix(),
				(chapter) -> this.payloads.chapter(chapter, listener));
	}

}

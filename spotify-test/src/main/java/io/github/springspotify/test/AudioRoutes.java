package io.github.springspotify.test;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;

/**
 * Audio features and audio analyses of tracks.
 */
final class AudioRoutes implements RouteGroup {

	private static final int MAXIMUM_IDS = 100;

	private final Catalogue catalogue;

	private final AudioPayloads payloads;

	AudioRoutes(Catalogue catalogue, Links links) {
		this.catalogue = catalogue;
		this.payloads = new AudioPayloads(links);
	}

	@Override
	public List<Route> routes() {
		return List.of(
				Route.get("/audio-features")
					.closed(Closing.NOVEMBER_2024)
					.parameters("ids")
					.to(this::featuresOfSeveral),
				Route.get("/audio-features/{id}").closed(Closing.NOVEMBER_2024).to(this::features),
				Route.get("/audio-analysis/{id}").closed(Closing.NOVEMBER_2024).to(this::analysis));
	}

	private ApiAnswer featuresOfSeveral(ApiCall call) {
		ArrayNode array = Json.array();
		for (String id : Ids.inQuery(call, MAXIMUM_IDS)) {
			Track track = this.catalogue.find(Track.class, "spotify:track:" + id);
			array.add((track != null) ? this.payloads.features(track) : Json.nothing());
		}
		return ApiAnswer.ok(Json.object().set("audio_features", array));
	}

	private ApiAnswer features(ApiCall call) {
		return ApiAnswer.ok(this.payloads.features(find(call)));
	}

	private ApiAnswer analysis(ApiCall call) {
		return ApiAnswer.ok(this.payloads.analysis(find(call)));
	}

	private Track find(ApiCall call) {
		return this.catalogue.require(Track.class, "spotify:track:" + call.id());
	}

}

package io.github.springspotify;

import java.util.List;
import java.util.stream.Stream;

import io.github.springspotify.model.CurrentlyPlaying;
import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Device;
import io.github.springspotify.model.Devices;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.PlaybackQueue;
import io.github.springspotify.model.PlaybackStart;
import io.github.springspotify.model.PlaybackTransfer;
import io.github.springspotify.model.RepeatState;
import io.github.springspotify.model.SpotifyUri;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of the player operations. The last one leaves a track playing.
 */
final class PlayerCalls {

	private static final String PLAYER = " /v1/me/player";

	private final SpotifyUri track;

	private final String device;

	PlayerCalls(SpotifyClient client) {
		this.track = SpotifyUri.parse(client.users().getTopTracks().items().get(0).uri());
		this.device = client.player()
			.getDevices()
			.devices()
			.stream()
			.filter(Device::isActive)
			.findFirst()
			.orElseThrow()
			.id();
	}

	Stream<EndpointCall> calls() {
		return Stream.concat(reads(), Stream.concat(commands(), starts()));
	}

	private Stream<EndpointCall> reads() {
		return Stream.of(playing().query("additional_types", "track,episode"),
				playing(Market.of("SE")).query("additional_types", "track,episode").query("market", "SE"),
				EndpointCall.call("player.getDevices", "GET" + PLAYER + "/devices", Devices.class,
						(devices) -> assertThat(devices.devices()).hasSizeGreaterThan(1)),
				EndpointCall.call("player.getQueue", "GET" + PLAYER + "/queue", PlaybackQueue.class,
						(queue) -> assertThat(queue.currentlyPlaying()).isNotNull()),
				played(), played(CursorPaging.limit(2)).query("limit", "2"));
	}

	private static EndpointCall playing(Object... market) {
		return EndpointCall.call("player.getCurrentlyPlaying", "GET" + PLAYER + "/currently-playing",
				CurrentlyPlaying.class, (playing) -> assertThat(playing.item()).isNotNull(), market);
	}

	private static EndpointCall played(Object... paging) {
		return EndpointCall.call("player.getRecentlyPlayed", "GET" + PLAYER + "/recently-played", CursorPage.class,
				(page) -> {
					List<?> items = page.items();
					assertThat(items).isNotEmpty();
				}, paging);
	}

	private Stream<EndpointCall> commands() {
		return Stream.of(command("skipToNext", "POST", "/next"), command("skipToPrevious", "POST", "/previous"),
				command("seekToPosition", "PUT", "/seek", 1000).map((call) -> call.query("position_ms", "1000")),
				command("setRepeatMode", "PUT", "/repeat", RepeatState.CONTEXT)
					.map((call) -> call.query("state", "context")),
				command("setVolume", "PUT", "/volume", 40).map((call) -> call.query("volume_percent", "40")),
				command("setShuffle", "PUT", "/shuffle", true).map((call) -> call.query("state", "true")),
				command("addToQueue", "POST", "/queue", this.track)
					.map((call) -> call.query("uri", this.track.toString())))
			.flatMap((calls) -> calls);
	}

	/**
	 * A command for the active device, and the same for a named one.
	 */
	private Stream<EndpointCall> command(String method, String verb, String path, Object... arguments) {
		Object[] withDevice = Stream.concat(Stream.of(arguments), Stream.of(this.device)).toArray();
		return Stream.of(EndpointCall.command("player." + method, verb + PLAYER + path, arguments),
				EndpointCall.command("player." + method, verb + PLAYER + path, withDevice)
					.query("device_id", this.device));
	}

	private Stream<EndpointCall> starts() {
		PlaybackStart start = PlaybackStart.items(List.of(this.track)).withPosition(500);
		String body = "{'uris':['" + this.track + "'],'position_ms':500}";
		return Stream.of(
				EndpointCall
					.command("player.transferPlayback", "PUT" + PLAYER, PlaybackTransfer.to(this.device).andPlay())
					.body("{'device_ids':['" + this.device + "'],'play':true}"),
				EndpointCall.command("player.pausePlayback", "PUT" + PLAYER + "/pause"),
				EndpointCall.command("player.startPlayback", "PUT" + PLAYER + "/play"),
				EndpointCall.command("player.pausePlayback", "PUT" + PLAYER + "/pause", this.device)
					.query("device_id", this.device),
				EndpointCall.command("player.startPlayback", "PUT" + PLAYER + "/play", start).body(body),
				EndpointCall.command("player.startPlayback", "PUT" + PLAYER + "/play", start, this.device)
					.body(body)
					.query("device_id", this.device));
	}

}

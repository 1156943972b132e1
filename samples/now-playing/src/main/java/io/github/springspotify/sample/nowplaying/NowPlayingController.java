package io.github.springspotify.sample.nowplaying;

import java.security.Principal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends what is playing to the page, as server-sent events.
 */
@RestController
class NowPlayingController {

	private static final Logger logger = LoggerFactory.getLogger(NowPlayingController.class);

	/**
	 * Tells the page not to connect again, which browsers do by themselves.
	 */
	private static final ServerSentEvent<NowPlaying> OVER = ServerSentEvent.<NowPlaying>builder()
		.event("over")
		.data(NowPlaying.NOTHING)
		.build();

	private final Station station;

	NowPlayingController(Station station) {
		this.station = station;
	}

	@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<NowPlaying>> events(Principal principal) {
		return this.station.listen(principal.getName())
			.map((now) -> ServerSentEvent.builder(now).event("now").build())
			.onErrorResume((ex) -> {
				logger.info("{}", ex.getMessage());
				return Flux.just(OVER);
			});
	}

}

package io.github.springspotify.sample.page;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.ErrorReason;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.PremiumRequiredException;
import io.github.springspotify.model.PlaybackTransfer;
import io.github.springspotify.operations.PlayerOperations;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Commands to the player, each of which leads back to what is playing.
 */
@Controller
@RequestMapping("/player")
class PlayerController {

	private final SpotifyClient spotify;

	PlayerController(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@PostMapping("/{command:play|pause|next|previous}")
	RedirectView command(@PathVariable String command) {
		PlayerOperations player = this.spotify.player();
		switch (command) {
			case "play" -> player.startPlayback();
			case "pause" -> player.pausePlayback();
			case "next" -> player.skipToNext();
			default -> player.skipToPrevious();
		}
		return back();
	}

	@PostMapping("/volume")
	RedirectView volume(@RequestParam int percent) {
		if (percent < 0 || percent > 100) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "'percent' must be from 0 to 100");
		}
		this.spotify.player().setVolume(percent);
		return back();
	}

	@PostMapping("/transfer")
	RedirectView transfer(@RequestParam String device) {
		this.spotify.player().transferPlayback(PlaybackTransfer.to(device).andPlay());
		return back();
	}

	/**
	 * The device may have been switched off since the page was made.
	 */
	@ExceptionHandler
	RedirectView noDevice(NotFoundException ex, RedirectAttributes attributes) {
		attributes.addFlashAttribute("message",
				ErrorReason.NO_ACTIVE_DEVICE.equals(ex.getReason())
						? "None of your devices is active. Choose one, or put something on in Spotify."
						: "That device is not there any more.");
		return back();
	}

	@ExceptionHandler
	RedirectView refused(ForbiddenException ex, RedirectAttributes attributes) {
		attributes.addFlashAttribute("message",
				(ex instanceof PremiumRequiredException) ? "Spotify wants you to have a Premium subscription for that."
						: "This device does not take that command at the moment.");
		return back();
	}

	private static RedirectView back() {
		RedirectView view = new RedirectView("/now-playing", true);
		view.setStatusCode(HttpStatus.SEE_OTHER);
		return view;
	}

}

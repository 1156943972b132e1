package io.github.springspotify.sample.job;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page for those who want to take part, and for those who do.
 */
@Controller
class HomeController {

	private final Claims claims;

	HomeController(Claims claims) {
		this.claims = claims;
	}

	@GetMapping("/")
	String home(@AuthenticationPrincipal @Nullable OAuth2User user, Model model) {
		if (user != null) {
			model.addAttribute("name", user.getAttribute("display_name"));
			model.addAttribute("playlist", this.claims.latestPlaylist(user.getName()));
		}
		return "home";
	}

}

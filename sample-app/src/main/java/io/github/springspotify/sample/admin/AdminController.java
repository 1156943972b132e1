package io.github.springspotify.sample.admin;

import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.RateLimitGate;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * How the application is doing: a table, which a script of this application's own keeps
 * up to date and draws as charts.
 */
@Controller
@RequestMapping("/admin")
class AdminController {

	/**
	 * As for all pages, but with scripts of this application, which may ask it.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
			+ "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private final SpotifyCache cache;

	private final RateLimitGate gate;

	private final MeterRegistry meters;

	AdminController(SpotifyCache cache, RateLimitGate gate, MeterRegistry meters) {
		this.cache = cache;
		this.gate = gate;
		this.meters = meters;
	}

	@GetMapping
	String page(Model model, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		model.addAttribute("figures", figures());
		return "admin";
	}

	@GetMapping(path = "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Figures figures() {
		return Figures.of(this.cache, this.gate, this.meters);
	}

}

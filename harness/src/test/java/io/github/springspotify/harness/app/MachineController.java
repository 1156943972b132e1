package io.github.springspotify.harness.app;

import java.time.Duration;
import java.time.Instant;

import io.github.springspotify.exchange.RateLimitGate;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the harness does to an instance.
 */
@RestController
@RequestMapping("/machine")
class MachineController {

	private final HarnessClock clock;

	private final PauseMeter pauses;

	private final RateLimitGate gate;

	MachineController(HarnessClock clock, PauseMeter pauses, RateLimitGate gate) {
		this.clock = clock;
		this.pauses = pauses;
		this.gate = gate;
	}

	@PostMapping("/clock")
	void forward(@RequestParam Duration by, @RequestParam Instant at) {
		this.clock.forward(by, at);
	}

	/**
	 * End a pause that would last for a day.
	 */
	@PostMapping("/gate")
	void openGate() {
		this.gate.reset();
	}

	@GetMapping("/pause")
	long pause() {
		return this.pauses.take().toMillis();
	}

}

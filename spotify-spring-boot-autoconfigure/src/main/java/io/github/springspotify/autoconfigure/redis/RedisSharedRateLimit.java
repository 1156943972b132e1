package io.github.springspotify.autoconfigure.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.github.springspotify.autoconfigure.store.EncodedPrincipal;
import io.github.springspotify.ratelimit.SharedRateLimit;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;

/**
 * Lets instances tell each other through one hash in Redis what they know of the rate
 * limit of a client id. Times are those of the server, so that the clocks of the
 * instances do not matter. Nothing in it is secret; it goes an hour after the last
 * instance, but not before the end of a pause.
 */
final class RedisSharedRateLimit implements SharedRateLimit {

	private static final Duration LIFE = Duration.ofHours(1);

	/**
	 * Answers with one line for all, then one for each other instance, without reports
	 * that are older than the window.
	 */
	private static final byte[] EXCHANGE = bytes("""
			local time = redis.call('TIME')
			local now = time[1] * 1000 + math.floor(time[2] / 1000)
			local own, report, size, pause, window = unpack(ARGV)
			local life = tonumber(ARGV[6])
			local pausedUntil = tonumber(redis.call('HGET', KEYS[1], 'pausedUntil') or '0')
			if tonumber(pause) > 0 then
			  redis.call('HINCRBY', KEYS[1], 'pauses', 1)
			  pausedUntil = math.max(pausedUntil, now + pause)
			  redis.call('HSET', KEYS[1], 'pausedUntil', string.format('%.0f', pausedUntil))
			end
			if tonumber(size) > 0 then
			  redis.call('HSET', KEYS[1], 'size', size)
			end
			redis.call('HSET', KEYS[1], 'instance:' .. own, string.format('%.0f', now) .. ' ' .. report)
			redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.max(life, pausedUntil - now)))
			local lines = {(redis.call('HGET', KEYS[1], 'size') or '0')
			  .. ' ' .. (redis.call('HGET', KEYS[1], 'pauses') or '0')
			  .. ' ' .. string.format('%.0f', math.max(0, pausedUntil - now))}
			local all = redis.call('HGETALL', KEYS[1])
			for i = 1, #all, 2 do
			  local instance = string.match(all[i], '^instance:(.*)$')
			  if instance then
			    local at, told = string.match(all[i + 1], '^(%d+) (.*)$')
			    if not at or at + window <= now then
			      redis.call('HDEL', KEYS[1], all[i])
			    elseif instance ~= own then
			      table.insert(lines, instance .. ' ' .. told)
			    end
			  end
			end
			return table.concat(lines, '\\n')
			""");

	private final RedisConnectionFactory connections;

	private final byte[] key;

	private final Duration window;

	RedisSharedRateLimit(RedisConnectionFactory connections, String keyPrefix, String clientId, Duration window) {
		this.connections = connections;
		this.key = bytes(keyPrefix + "spotify-rate-limit:" + EncodedPrincipal.of(clientId));
		this.window = window;
	}

	@Override
	public State exchange(Report own) {
		try (RedisConnection connection = this.connections.getConnection()) {
			byte[] all = connection.scriptingCommands()
				.eval(EXCHANGE, ReturnType.VALUE, 1, this.key, bytes(own.instance()), bytes(write(own)),
						bytes(own.size()), bytes(own.pause().toMillis()), bytes(this.window.toMillis()),
						bytes(LIFE.toMillis()));
			if (all == null) {
				throw new IllegalStateException("Redis did not answer the script");
			}
			return read(new String(all, StandardCharsets.UTF_8).split("\n"));
		}
	}

	private static State read(String[] lines) {
		String[] common = lines[0].split(" ");
		List<Report> others = List.of(lines)
			.subList(1, lines.length)
			.stream()
			.map(RedisSharedRateLimit::report)
			.toList();
		return new State(others, Integer.parseInt(common[0]), Long.parseLong(common[1]),
				Duration.ofMillis(Long.parseLong(common[2])));
	}

	private static String write(Report report) {
		return report.answered() + " " + report.refused() + " " + report.recent() + " " + report.waiting() + " "
				+ report.background();
	}

	private static Report report(String line) {
		String[] told = line.split(" ");
		return new Report(told[0], Long.parseLong(told[1]), Long.parseLong(told[2]), Integer.parseInt(told[3]),
				Boolean.parseBoolean(told[4]), Boolean.parseBoolean(told[5]), 0, Duration.ZERO);
	}

	private static byte[] bytes(long number) {
		return bytes(String.valueOf(number));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}

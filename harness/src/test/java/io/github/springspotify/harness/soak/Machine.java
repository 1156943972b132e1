package io.github.springspotify.harness.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.ObjectName;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * What this JVM has at the moment.
 */
final class Machine {

	private static final String ESTABLISHED = "01";

	private Machine() {
	}

	/**
	 * Return how many bytes are reachable, as a full collection counts them: what is used
	 * after one has grown again by the time it can be asked for. Without arrays of
	 * {@code int}, with which G1 fills gaps: 12 MB of them that nobody refers to came and
	 * went from one sample to the next.
	 */
	static long heap() {
		return rows().filter((columns) -> !columns[3].equals("[I"))
			.mapToLong((columns) -> Long.parseLong(columns[2]))
			.sum();
	}

	/**
	 * Return how many objects of each class are reachable.
	 */
	static Map<String, Integer> instances() {
		return rows()
			.collect(Collectors.toMap((columns) -> columns[3], (columns) -> Integer.valueOf(columns[1]), Integer::sum));
	}

	/**
	 * Return number, instances, bytes and class.
	 */
	private static Stream<String[]> rows() {
		return histogram().lines()
			.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length >= 4 && columns[0].endsWith(":"));
	}

	private static String histogram() {
		try {
			return (String) ManagementFactory.getPlatformMBeanServer()
				.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
						new Object[] { new String[0] }, new String[] { String[].class.getName() });
		}
		catch (JMException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the threads by name, without their numbers.
	 */
	static Map<String, Long> threads() {
		Thread[] threads = new Thread[Thread.activeCount() + 1000];
		int count = Thread.enumerate(threads);
		return Arrays.stream(threads, 0, count)
			.collect(Collectors.groupingBy((thread) -> thread.getName().replaceAll("\\d+", "#"), TreeMap::new,
					Collectors.counting()));
	}

	static long openFiles() {
		return (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)
				? system.getOpenFileDescriptorCount() : 0;
	}

	/**
	 * Return how many connections there are to a port of this machine; none where that is
	 * not Linux.
	 */
	static long connections(int port) throws IOException {
		String remote = String.format(Locale.ROOT, ":%04X", port);
		long count = 0;
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			if (Files.exists(Path.of(table))) {
				count += Files.readAllLines(Path.of(table))
					.stream()
					.map((line) -> line.strip().split("\\s+"))
					.filter((columns) -> columns[2].endsWith(remote) && columns[3].equals(ESTABLISHED))
					.count();
			}
		}
		return count;
	}

}

/* The reference model as somebody would write it in C by hand. Prints the last values of the eight outputs of the first
   row, then runs as many rows as given and prints the seconds of processor time they took. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const double scarcity_points[] = {0, 0.2, 0.5, 0.6, 1, 1, 2, 1.3, 4, 1.5};
static const double morale_points[] = {0, 1.8, 0.25, 1.4, 0.5, 1.1, 0.75, 0.9, 1, 0.8};
static const double price_points[] = {0, 1, 1, 1.2, 2, 1.6, 3, 2.2};

static double interpolate(const double *points, int size, double x) {
  int last = 2 * size - 2;
  if (x <= points[0]) return points[1];
  if (x >= points[last]) return points[last + 1];
  int i = 0;
  while (points[i + 2] <= x) i += 2;
  return points[i + 1] + (points[i + 3] - points[i + 1]) * ((x - points[i]) / (points[i + 2] - points[i]));
}
static double least(double a, double b) { return b < a ? b : a; }
static double most(double a, double b) { return a < b ? b : a; }

/* 81 rows of 8 outputs. */
static double saved[81 * 8];

static void run(double import_rate, double failure_rate, double elasticity) {
  const double dt = 1.0 / 64;
  double chips = 9, people = 20, knowledge = 5, capital = 30, parts = 1, channel = 2, attention = 1;
  double frontier = 10, trust = 0.8;
  double o1 = 0, o2 = 0, o3 = 0, h1 = 0, h2 = 0, h3 = 0, g1 = 0, g2 = 0, g3 = 0, e1 = 0, s1 = 0;
  for (int k = 0;; k++) {
    double time = k * dt;
    double sanction = time + dt * 0x1p-20 >= 2 ? 0.9 : 0;
    double openness = most(0, 1 - sanction);
    double chips_per_person = chips / most(people, 1);
    double scarcity = interpolate(scarcity_points, 5, chips_per_person);
    double capability = pow(chips, elasticity) * pow(people, 1 - elasticity) * pow(knowledge / 5, elasticity);
    double gap = capability / frontier;
    double morale = interpolate(morale_points, 5, least(1, gap)) * trust;
    double premium = interpolate(price_points, 4, sanction * attention);
    double budget = capital * 0.1 / premium;
    double wanted = gap < 1 ? budget * (2 - gap) : budget;
    double room = channel * openness * import_rate + channel * import_rate / 2;
    double orders = least(wanted, room);
    double hired = people * 0.12 * scarcity;
    double earned = capability * 0.15;
    if (k == 0) {
      o1 = o2 = o3 = orders * (1.5 / 3);
      h1 = h2 = h3 = hired * (2.0 / 3);
      g1 = g2 = g3 = gap;
      e1 = earned * 0.75;
    }
    double or1 = o1 / (1.5 / 3), or2 = o2 / (1.5 / 3), delivered = o3 / (1.5 / 3);
    if (k == 0) s1 = delivered;
    double heat = exp(-scarcity / 2);
    double failing = chips * failure_rate * (1 + heat);
    double salvaged = failing / 2;
    double parts_used = parts / 1.5;
    double hr1 = h1 / (2.0 / 3), hr2 = h2 / (2.0 / 3), trained = h3 / (2.0 / 3);
    double leaving = people * 0.05 * morale;
    double learning = knowledge * 0.2 * least(1, g3) * openness + 0.2;
    double forgetting = knowledge * 0.03;
    double growth = frontier * 0.25 / 4;
    double earning = e1 / 0.75;
    double spending = orders * premium;
    double opening = 0.3 * (room == 0 ? 0 : orders / room);
    double closing = channel * 0.12 * attention;
    double watching = 0.2 * s1 * 1 / 4;
    double fading = attention * 0.1;
    double trust_change = (morale - trust) / 2 / 4;
    if (k % 8 == 0) {
      double *row = saved + k;
      row[0] = chips;
      row[1] = people;
      row[2] = knowledge;
      row[3] = capability;
      row[4] = capital;
      row[5] = channel;
      row[6] = log(frontier / most(capability, 1));
      row[7] = least(1, capability / 20);
    }
    if (k == 640) return;
    double d1 = (gap - g1) / (1.0 / 3), d2 = (g1 - g2) / (1.0 / 3), d3 = (g2 - g3) / (1.0 / 3);
    double smoothing = delivered - s1;
    o1 += dt * (orders - or1);
    o2 += dt * (or1 - or2);
    o3 += dt * (or2 - delivered);
    h1 += dt * (hired - hr1);
    h2 += dt * (hr1 - hr2);
    h3 += dt * (hr2 - trained);
    g1 += dt * d1;
    g2 += dt * d2;
    g3 += dt * d3;
    e1 += dt * (earned - earning);
    s1 += dt * smoothing;
    chips += dt * (delivered + parts_used - failing);
    parts += dt * (salvaged - parts_used);
    people += dt * (trained - leaving);
    knowledge += dt * (learning - forgetting);
    frontier += dt * growth;
    capital += dt * (earning - spending);
    channel += dt * (opening - closing);
    attention += dt * (watching - fading);
    trust += dt * trust_change;
  }
}

int main(int count, char **words) {
  int runs = count > 1 ? atoi(words[1]) : 1;
  run(0.5, 0.06, 0.3);
  for (int i = 0; i < 8; i++) printf("%.17g\n", saved[640 + i]);
  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  for (int i = 0; i < runs; i++) {
    int row = i % 100;
    run(0.5 + row / 500.0, 0.06 + row / 2500.0, 0.3 + row / 1000.0);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  printf("%.9f\n", (to.tv_sec - from.tv_sec) + 1e-9 * (to.tv_nsec - from.tv_nsec));
  return 0;
}

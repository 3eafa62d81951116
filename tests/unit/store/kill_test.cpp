// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <random>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace posko::store::test {

namespace {

constexpr int kills = 40;

/// The writing program, and what it said was committed.
class Victim
{
public:
    explicit Victim(const std::filesystem::path& directory)
    {
        int ends[2];
        EXPECT_EQ(::pipe(ends), 0);
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            const char* program = std::getenv("POSKO_STOREFILL");
            ::execl(program, program, directory.c_str(), "--endless", nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ends[0];
    }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;
    ~Victim() { ::close(m_output); }

    /// Reads until so many more commits were told and then until `then` milliseconds have passed in silence
    /// or not.
    void readUntil(std::uint64_t commits, int then)
    {
        while (m_commits < commits && readSome(30'000)) {
        }
        (void)readSome(then);
    }

    std::uint64_t killAndReadTheRest()
    {
        ::kill(m_pid, SIGKILL);
        while (readSome(-1)) {
        }
        int status = 0;
        EXPECT_EQ(::waitpid(m_pid, &status, 0), m_pid);
        EXPECT_TRUE(WIFSIGNALED(status)) << "it ended by itself with " << WEXITSTATUS(status);
        return m_last;
    }

private:
    bool readSome(int milliseconds)
    {
        pollfd waiting{m_output, POLLIN, 0};
        if (::poll(&waiting, 1, milliseconds) <= 0) {
            return false;
        }
        char buffer[4096];
        const ssize_t count = ::read(m_output, buffer, sizeof buffer);
        for (ssize_t i = 0; i < count; ++i) {
            if (buffer[i] == '\n') {
                m_last = std::stoull(m_line);
                m_line.clear();
                ++m_commits;
            } else {
                m_line += buffer[i];
            }
        }
        return count > 0;
    }

    pid_t m_pid = -1;
    int m_output = -1;
    std::string m_line;
    std::uint64_t m_commits = 0;
    std::uint64_t m_last = 0;
};

TEST(Kill, EverythingThatWasCalledCommittedIsThereAfterFortyKillsAtRandomMoments)
{
    ASSERT_NE(std::getenv("POSKO_STOREFILL"), nullptr);
    const Folder folder;
    std::mt19937 random(20261123);
    std::uint64_t total = 0;
    for (int round = 0; round < kills; ++round) {
        Victim victim(folder.path());
        victim.readUntil(random() % 200, static_cast<int>(random() % 8));
        const std::uint64_t last = victim.killAndReadTheRest();
        if (!std::filesystem::exists(folder.path() / "journal.db")) {
            continue;
        }
        auto reader = StoreReader::open(folder.path());
        if (!reader && last == 0) {
            continue; // killed while it was made
        }
        ASSERT_TRUE(reader.has_value()) << reader.error().detail;
        EXPECT_GE(reader->lastSeq(), std::max(last, total)) << "round " << round;
        total = std::max(total, last);
        std::uint64_t expected = 1;
        ASSERT_TRUE(reader->messages(0, std::nullopt, [&](domain::RawMessage&& message) {
            EXPECT_EQ(message.seq, expected++);
            return true;
        }));
        const Verdict found = reader->verify(std::nullopt);
        ASSERT_TRUE(found.sound) << found.table << ' ' << found.row << ' ' << found.detail;
        const std::string held = picture(folder.path());
        ASSERT_EQ(held, picture(folder.path(), {.at = std::nullopt, .replay = true})) << "round " << round;
        {
            const auto store = openStore(folder.path());
            ASSERT_EQ(store->nextSeq(), reader->lastSeq() + 1);
        }
        ASSERT_EQ(picture(folder.path()), held) << "round " << round;
    }
    EXPECT_GT(total, 1000u);
}

} // namespace

} // namespace posko::store::test

namespace Xinhuo.Tests.Hostile;

public sealed partial class HostileFieldsTests
{
    private static (string Test, string[] Fields)[] Lists =>
        [
            .. Meeting,
            .. Making,
            .. Lending,
            (
                Named<HostileDevicesTests>(nameof(HostileDevicesTests.A_browser_may_say_anything_of_itself)),
                ["Notices.Choosing.ChoicesPage Push.Address", "Notices.Choosing.ChoicesPage Push.Key", "Notices.Choosing.ChoicesPage Push.Secret"]
            ),
            (
                Named<HostileDeskTests>(nameof(HostileDeskTests.Whatever_is_asked_by_address_is_only_ever_a_question)),
                [
                    "Community.Groups.DiscoverPage after",
                    "Community.Groups.DiscoverPage q",
                    "Community.Groups.EditGroupPage Slug",
                    "Community.Groups.GroupPage Slug",
                    "Community.Groups.GroupPage after",
                    "Community.Groups.PeoplePage Slug",
                    "Community.Home.HomePage after",
                    "Community.Keeping.SavedPage after",
                    "Community.Searching.SearchPage Group",
                    "Community.Searching.SearchPage Kind",
                    "Community.Searching.SearchPage Q",
                    "Community.Searching.SearchPage after",
                    "Community.Topics.NewTopicPage Slug",
                    "Community.Topics.NewTopicPage group",
                    "Community.Topics.NewTopicPage title",
                    "Members.Hosting.HostPeoplePage After",
                    "Members.Hosting.HostPeoplePage Q",
                    "Members.Hosting.HostPeoplePage Who",
                    "Members.Joining.JoinPage Code",
                    "Members.Joining.JoinPage link",
                    "Members.Map.MapPage Place",
                    "Members.Map.MapPage Skill",
                    "Members.Map.MapPage View",
                    "Members.People.DirectoryPage After",
                    "Members.People.DirectoryPage Place",
                    "Members.People.DirectoryPage Q",
                    "Members.People.DirectoryPage Skill",
                    "Members.People.DirectoryPage Stage",
                ]
            ),
            (
                Named<HostileHouseTests>(nameof(HostileHouseTests.Groups_may_be_called_anything)),
                ["Community.Groups.EditGroupPage Input.About", "Community.Groups.EditGroupPage Input.Name"]
            ),
            (
                Named<HostileElsewhereTests>(nameof(HostileElsewhereTests.A_group_may_be_founded_with_any_words_and_a_cover_comes_from_nowhere_else)),
                ["Community.Groups.FoundPage Input.About", "Community.Groups.FoundPage Input.Name"]
            ),
            (Named<HostileHouseTests>(nameof(HostileHouseTests.Whoever_knocks_may_say_anything)), ["Community.Groups.GroupPage Input.Words"]),
            (
                Named<HostileElsewhereTests>(nameof(HostileElsewhereTests.Whoever_is_asked_into_a_group_by_no_name_at_all_is_not_there)),
                ["Community.Groups.PeoplePage Input.Name", "Community.Groups.PeoplePage after", "Community.Groups.PeoplePage invited"]
            ),
            (
                Named<HostileDeskTests>(nameof(HostileDeskTests.An_opinion_is_heard_and_answered_with_any_words)),
                ["Community.Listening.ListeningPage Input.Body"]
            ),
            (
                Named<HostileDeskTests>(nameof(HostileDeskTests.Reports_and_decisions_may_say_anything)),
                ["Community.Safety.BookPage Input.Why", "Community.Safety.DeskPage Input.Why", "Community.Safety.ReportPage Input.Words"]
            ),
            (
                Named<HostileElsewhereTests>(nameof(HostileElsewhereTests.What_stands_on_no_list_is_refused_or_passed_over)),
                [
                    "Community.Safety.ReportPage Input.Why",
                    "Members.Hosting.HostInvitationsPage Input.Words",
                    "Members.Hosting.HostPersonPage Input.Title",
                    "Members.Ownerships.MyOwnershipsPage Input.Product",
                    "Members.Profile.PersonPage Input.Skill",
                    "Members.Skills.MySkillsPage Input.Skill",
                    "Notices.Choosing.ChoicesPage Input.Told[]",
                ]
            ),
            (
                Named<HostilePostsTests>(nameof(HostilePostsTests.A_post_said_better_keeps_every_earlier_wording)),
                ["Community.Topics.EditPage Input.Body", "Community.Topics.EditPage Input.Title"]
            ),
            (
                Named<HostilePostsTests>(nameof(HostilePostsTests.Routes_lists_and_how_tos_are_kept_as_typed_and_harm_nobody)),
                [
                    "Community.Topics.EditPage Input.Cautions",
                    "Community.Topics.EditPage Input.Group",
                    "Community.Topics.EditPage Input.Hours",
                    "Community.Topics.EditPage Input.Items",
                    "Community.Topics.EditPage Input.Kilometres",
                    "Community.Topics.EditPage Input.Line",
                    "Community.Topics.EditPage Input.Needs",
                    "Community.Topics.EditPage Input.Season",
                    "Community.Topics.EditPage Input.Steps",
                    "Community.Topics.EditPage Input.Stops",
                    "Community.Topics.NewTopicPage Input.Cautions",
                    "Community.Topics.NewTopicPage Input.Group",
                    "Community.Topics.NewTopicPage Input.Hours",
                    "Community.Topics.NewTopicPage Input.Items",
                    "Community.Topics.NewTopicPage Input.Kilometres",
                    "Community.Topics.NewTopicPage Input.Line",
                    "Community.Topics.NewTopicPage Input.Needs",
                    "Community.Topics.NewTopicPage Input.Season",
                    "Community.Topics.NewTopicPage Input.Steps",
                    "Community.Topics.NewTopicPage Input.Stops",
                ]
            ),
            (
                Named<HostilePicturesTests>(nameof(HostilePicturesTests.What_a_picture_shows_may_be_said_in_any_words)),
                [
                    "Community.Chat.RoomPage Input.Alt[]",
                    "Community.Chat.RoomPage Input.NewAlt[]",
                    "Community.Chat.WithPage Input.Alt[]",
                    "Community.Chat.WithPage Input.NewAlt[]",
                    "Community.Topics.EditPage Input.Alt[]",
                    "Community.Topics.EditPage Input.NewAlt[]",
                    "Community.Topics.NewTopicPage Input.Alt[]",
                    "Community.Topics.NewTopicPage Input.NewAlt[]",
                    "Community.Topics.TopicPage Input.Alt[]",
                    "Community.Topics.TopicPage Input.NewAlt[]",
                ]
            ),
            (
                Named<HostilePostsTests>(nameof(HostilePostsTests.A_topic_is_kept_as_typed_and_harms_nobody)),
                ["Community.Topics.NewTopicPage Input.Body", "Community.Topics.NewTopicPage Input.Title"]
            ),
            (Named<HostilePostsTests>(nameof(HostilePostsTests.Every_reply_is_kept_as_typed_and_harms_nobody)), ["Community.Topics.TopicPage Input.Body"]),
            (
                Named<HostileHouseTests>(nameof(HostileHouseTests.The_house_and_its_words_may_be_called_anything)),
                [
                    "Members.Hosting.ClubPage Input.Colour",
                    "Members.Hosting.ClubPage Input.Name",
                    "Members.Hosting.ClubPage Input.NameEn",
                    "Members.Hosting.ClubPage Input.Slogan",
                    "Members.Hosting.ClubPage Input.SloganEn",
                    "Members.Hosting.HostWordsPage Input.En",
                    "Members.Hosting.HostWordsPage Input.Icon",
                    "Members.Hosting.HostWordsPage Input.Kind",
                    "Members.Hosting.HostWordsPage Input.Slug",
                    "Members.Hosting.HostWordsPage Input.Zh",
                ]
            ),
            (
                Named<HostileElsewhereTests>(nameof(HostileElsewhereTests.Handlers_that_take_a_word_by_address_ask_only)),
                [
                    "Members.Hosting.HostOwnershipsPage How",
                    "Members.Hosting.HostOwnershipsPage Why",
                    "Members.Hosting.HostPersonPage Input.How",
                    "Members.Hosting.HostWordsPage slug",
                    "Members.SignIn.PasskeysPage id",
                    "Members.Skills.MySkillsPage skill",
                ]
            ),
            (
                Named<HostileHouseTests>(nameof(HostileHouseTests.Titles_are_granted_and_taken_back_with_any_words)),
                ["Members.Hosting.HostPersonPage Input.Why"]
            ),
            (
                Named<HostilePeopleTests>(nameof(HostilePeopleTests.Who_knocks_with_hostile_words_finds_them_in_the_form_again)),
                [
                    "Members.Joining.JoinPage Input.Email",
                    "Members.Joining.JoinPage Input.Name",
                    "Members.SignIn.SignInPage Back",
                    "Members.SignIn.SignInPage Input.Email",
                    "Members.SignIn.SignInPage Input.Password",
                ]
            ),
            (
                Named<HostileElsewhereTests>(nameof(HostileElsewhereTests.A_password_may_be_anything_and_is_never_shown)),
                [
                    "Members.Joining.JoinPage Input.Password",
                    "Members.Leaving.ErasePage Input.Password",
                    "Members.SignIn.ForgottenPage Input.Email",
                    "Members.SignIn.PasswordPage Input.New",
                    "Members.SignIn.PasswordPage Input.Old",
                    "Members.SignIn.ResetPage Input.Password",
                    "Members.SignIn.ResetPage Token",
                    "Notices.Digest.StopPage Who",
                ]
            ),
            (Named<HostileHouseTests>(nameof(HostileHouseTests.An_invitation_may_say_anything)), ["Members.Joining.MyInvitationsPage Input.Words"]),
            (
                Named<HostilePeopleTests>(nameof(HostilePeopleTests.A_profile_is_kept_as_typed_and_harms_nobody)),
                [
                    "Members.Profile.EditProfilePage Input.City",
                    "Members.Profile.EditProfilePage Input.Hobbies",
                    "Members.Profile.EditProfilePage Input.Makes",
                    "Members.Profile.EditProfilePage Input.Name",
                    "Members.Profile.EditProfilePage Input.Occupation",
                    "Members.Profile.EditProfilePage Input.Province",
                ]
            ),
            (
                Named<HostilePeopleTests>(nameof(HostilePeopleTests.An_introduction_is_kept_as_typed_and_harms_nobody)),
                ["Members.Profile.IntroductionPage Input.Words"]
            ),
            (
                Named<HostilePeopleTests>(nameof(HostilePeopleTests.What_one_claims_to_know_and_what_others_say_of_it_harms_nobody)),
                ["Members.Profile.PersonPage Input.Note", "Members.Skills.MySkillsPage Input.Note"]
            ),
            (Named<HostilePeopleTests>(nameof(HostilePeopleTests.A_key_may_be_called_anything)), ["Members.SignIn.PasskeysPage name"]),
        ];

    private static string Named<T>(string test) => $"{typeof(T).Name}.{test}";
}

import { createFileRoute } from "@tanstack/react-router";
import { Preferences } from "@/features/notices/components/Preferences";
import { ProfilePage } from "@/features/profile/components/ProfilePage";

export const Route = createFileRoute("/_app/profil")({ component: Profile });

function Profile() {
  return <ProfilePage notices={<Preferences />} />;
}
